package app

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// helpCommand says what a command does, as its flag --help does.
func (p *program) helpCommand() *cobra.Command {
	c := p.command("help", "help [COMMAND]", nil)
	c.Args = cobra.ArbitraryArgs
	c.RunE = func(c *cobra.Command, args []string) error {
		of, rest, err := c.Root().Find(args)
		if err != nil {
			return err
		}
		if len(rest) > 0 {
			return p.unknownCommand(of, rest[0])
		}
		return p.print(p.help(of))
	}
	c.ValidArgsFunction = func(c *cobra.Command, args []string, begun string) (names []string, _ cobra.ShellCompDirective) {
		if of, rest, err := c.Root().Find(args); err == nil && len(rest) == 0 {
			names = commandNames(of)
		}
		names = slices.DeleteFunc(names, func(name string) bool { return !strings.HasPrefix(name, begun) })
		return names, cobra.ShellCompDirectiveNoFileComp
	}
	return c
}

// unknownCommand refuses a word after a command, or after the program's name,
// that is the name of none.
func (p *program) unknownCommand(after *cobra.Command, word string) error {
	if names := commandNames(after); after.HasParent() && len(names) > 0 {
		return p.misuse("which", "command", after.CommandPath(), "commands", strings.Join(names, ", "))
	}
	if near := after.Root().SuggestionsFor(word); !after.HasParent() && len(near) > 0 {
		return p.misuse("near", "word", word, "near", near[0])
	}
	return p.misuse("command", "word", word)
}

// commandNames are those of the commands under one.
func commandNames(c *cobra.Command) (names []string) {
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() || sub.Name() == "help" {
			names = append(names, sub.Name())
		}
	}
	return names
}

// helpFlag prints what a command does where --help asks for it. cobra takes no
// error of it, so that is kept for the end.
func (p *program) helpFlag(c *cobra.Command, _ []string) { p.untold = p.print(p.help(c)) }

// help is what a command does: its long text, how it is written, the commands
// under it, its flags.
func (p *program) help(c *cobra.Command) string {
	t := p.voice.T
	text := strings.TrimSpace(c.Long) + "\n\n" + t("command.help.usage") + "\n  " + c.UseLine() + "\n"
	if names := commandNames(c); len(names) > 0 {
		text += "  " + c.CommandPath() + " " + t("command.help.command") + "\n\n" + t("command.help.commands") + "\n"
		wide := 0
		for _, name := range names {
			wide = max(wide, columnsOf(name))
		}
		for _, sub := range c.Commands() {
			if slices.Contains(names, sub.Name()) {
				text += fmt.Sprintf("  %-*s  %s\n", wide, sub.Name(), sub.Short)
			}
		}
	}
	if own := c.LocalNonPersistentFlags(); own.HasAvailableFlags() {
		own.SortFlags = c.Flags().SortFlags
		text += "\n" + t("command.help.flags") + "\n" + own.FlagUsages()
	}
	if root := c.Root().PersistentFlags(); root.HasAvailableFlags() {
		text += "\n" + t("command.help.everywhere") + "\n" + root.FlagUsages()
	}
	if c.HasAvailableSubCommands() {
		text += "\n" + t("command.help.more", "command", c.CommandPath()) + "\n"
	}
	return text
}

// completionCommand is cobra's, which takes any word after it for a wish for
// help.
func (p *program) completionCommand(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	c, _, err := root.Find([]string{"completion"})
	if err != nil || c == root {
		return
	}
	c.Args = cobra.ArbitraryArgs
	c.RunE = func(c *cobra.Command, args []string) error {
		if len(args) > 0 {
			return p.unknownCommand(c, args[0])
		}
		return p.print(p.help(c))
	}
}
