package app

import (
	"errors"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"headroom/model"
)

// commands is the tree of commands; its root opens the window.
func (p *program) commands() *cobra.Command {
	// Or else cobra would refuse to be started by a double click on Windows.
	cobra.MousetrapHelpText = ""
	var version bool
	root := p.command("root", "headroom [--data DIR]", func(c *cobra.Command) error {
		if version {
			return p.printVersion()
		}
		return p.window(c)
	})
	root.Flags().BoolVar(&version, "version", false, p.voice.T("command.flag.version"))
	root.SuggestionsMinimumDistance = 2
	root.SilenceErrors = true
	root.SilenceUsage = true
	root.SetIn(p.stdin)
	root.SetOut(p.stdout)
	root.SetErr(p.stderr)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return p.flagMisuse(err) })
	root.PersistentFlags().StringVar(&p.data, "data", "", p.voice.T("command.flag.data"))
	root.PersistentFlags().String("lang", "", p.voice.T("command.flag.lang"))
	root.PersistentFlags().BoolP("help", "h", false, p.voice.T("command.flag.help"))
	root.SetHelpFunc(p.helpFlag)
	root.SetHelpCommand(p.helpCommand())
	root.AddCommand(
		p.checkinCommand(),
		p.listCommand(),
		p.showCommand(),
		p.insightsCommand(),
		p.yearCommand(),
		p.experimentsCommand(),
		p.thenTestCommand(),
		p.findCommand(),
		p.deleteCommand(),
		p.trashCommand(),
		p.exportCommand(),
		p.captionCommand(),
		p.altCommand(),
		p.targetCommand(),
		p.reminderCommand(),
		p.importCommand(),
		p.peopleCommand(),
		p.privateCommand(),
		p.backupsCommand(),
		p.checkCommand(),
		p.sampleCommand(),
		p.versionCommand(),
	)
	root.AddCommand(p.windowCommands()...)
	p.completionCommand(root)
	return root
}

// command is a command without arguments beside its flags, with the words of
// its name.
func (p *program) command(name, use string, run func(*cobra.Command) error) *cobra.Command {
	return &cobra.Command{
		Use:                   use,
		Short:                 p.voice.T("command." + name + ".short"),
		Long:                  p.voice.T("command." + name + ".long"),
		Args:                  p.noArguments,
		DisableFlagsInUseLine: true,
		RunE:                  func(c *cobra.Command, _ []string) error { return run(c) },
	}
}

// single is a command with one argument, of which p.one speaks.
func (p *program) single(name, use string, one cobra.PositionalArgs, run func(*cobra.Command, string) error) *cobra.Command {
	c := p.command(name, use, nil)
	c.Args = one
	c.RunE = func(c *cobra.Command, args []string) error { return run(c, args[0]) }
	return c
}

// one refuses none, and more than one, with the misuse of the key.
func (p *program) one(key string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) != 1 {
			return p.misuse(key, "command", c.CommandPath(), "n", len(args))
		}
		return nil
	}
}

// group is a command that does nothing but hold others.
func (p *program) group(name string, of ...*cobra.Command) *cobra.Command {
	names := make([]string, 0, len(of))
	for _, c := range of {
		names = append(names, c.Name())
	}
	c := p.command(name, name+" "+strings.Join(names, "|"), nil)
	c.Args = cobra.ArbitraryArgs
	c.RunE = func(c *cobra.Command, _ []string) error {
		return p.misuse("which", "command", c.CommandPath(), "commands", strings.Join(names, ", "))
	}
	c.AddCommand(of...)
	return c
}

// noArguments refuses a word that is neither a command nor a flag.
func (p *program) noArguments(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if c.HasParent() {
		return p.misuse("argument", "command", c.CommandPath(), "word", args[0])
	}
	return p.unknownCommand(c, args[0])
}

// flagMisuse puts what the flags' parser found into words.
func (p *program) flagMisuse(err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var value *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		return p.misuse("flag", "flag", "-"+unknown.GetSpecifiedShortnames())
	case errors.As(err, &unknown):
		return p.misuse("flag", "flag", "--"+unknown.GetSpecifiedName())
	case errors.As(err, &bare):
		return p.misuse("bare", "flag", "--"+bare.GetFlag().Name)
	case errors.As(err, &value) && value.GetFlag().Value.Type() == "bool":
		return p.misuse("novalue", "flag", "--"+value.GetFlag().Name, "value", value.GetValue())
	case errors.As(err, &value):
		return p.misuse("value", "flag", "--"+value.GetFlag().Name, "value", value.GetValue(), "why", value.Unwrap())
	}
	return &usageError{err.Error()}
}

// dayFlag reads a day given by flag; other where the flag was not given.
func (p *program) dayFlag(c *cobra.Command, name, value string, other model.Date) (model.Date, error) {
	if !c.Flags().Changed(name) {
		return other, nil
	}
	d, err := model.ParseDate(value)
	if err != nil {
		return d, p.misuse("day", "flag", "--"+name, "value", value)
	}
	return d, nil
}

// place is the data folder of this run, with a word on stderr where another
// program copies it while it is written.
func (p *program) place(c *cobra.Command) (Place, error) {
	if c.Flags().Changed("data") && strings.TrimSpace(p.data) == "" {
		return "", p.misuse("bare", "flag", "--data")
	}
	at, err := place(p.data, p.getenv)
	if err != nil {
		return "", p.failure("home")
	}
	if by := at.Synced(); by != "" {
		p.tell(p.voice.T("command.told.synced", "folder", string(at), "by", by))
	}
	return at, nil
}

// writing gives the desk to a command that changes the journal. By the time the
// day's backup is made the change is durable, whether it could be told or not, so
// a backup that fails is told and does not make the command fail.
func (p *program) writing(c *cobra.Command, do func(*Desk) error) error {
	return p.writingTo(c, OpenDesk, do)
}

// changing is writing for a command that can only change what is there already:
// where there is no journal it makes none, and fails.
func (p *program) changing(c *cobra.Command, do func(*Desk) error) error {
	return p.writingTo(c, OpenExisting, do)
}

func (p *program) writingTo(c *cobra.Command, open func(Place, func() time.Time) (*Desk, error), do func(*Desk) error) error {
	at, err := p.place(c)
	if err != nil {
		return err
	}
	d, err := open(at, p.now)
	if model.KindOf(err) == model.Missing {
		return p.noJournal(at)
	}
	if err != nil {
		return err
	}
	p.speakAs(d)
	err = do(d)
	untold := (*said)(nil)
	if err == nil || errors.As(err, &untold) && untold.kept {
		if problem := d.BackUp(); problem != nil {
			p.tellBackup(problem)
		}
	}
	return errors.Join(err, d.Close())
}

// snapshotOf is the snapshot of the day; the latest where the day is zero.
func (p *program) snapshotOf(h model.History, day model.Date) (model.Snapshot, error) {
	if h.Len() == 0 {
		return model.Snapshot{}, p.failure("empty")
	}
	if day.IsZero() {
		s, _ := h.Latest()
		return s, nil
	}
	s, ok := h.At(day)
	if !ok {
		return s, p.failure("day", "day", day.String())
	}
	return s, nil
}

// tellBackup says that the day's backup could not be made.
func (p *program) tellBackup(err error) {
	p.tell(p.voice.T("command.told.backup", "why", p.voice.Tell(err)))
}
