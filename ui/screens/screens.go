// Package screens holds what a person sees in the window, one file a screen: its
// state, pure and made from a history, beside its view. A screen asks its Shell
// for everything that takes time or reaches beyond it and is called back on the
// interface's thread.
package screens

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/model/guide"
	"headroom/ui/plot"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// A Desk owns the open journal and the current history. Its calls may take as
// long as a disk takes: they are made through Shell.Run, except Today, Person,
// History, Target, PicturesDir, DocumentsDir, Folder and Backups, which only tell what is held.
// Unread is the problem of an act that is done, where what it left could not be read: what
// is held is as it was before, until Reload.
type Desk interface {
	// Today is the civil day now.
	Today() model.Date
	// Person is whose history it is.
	Person() model.Person
	// History is the value held since the last read or write.
	History() model.History
	// Target is what the person aims at, held too; not rated where they did not say
	// so. KeepTarget keeps another.
	Target() model.Ratings
	KeepTarget(target model.Ratings) error
	// Reload reads again, where another window or a command may have written.
	Reload() error
	// Record keeps a snapshot and returns it with its UID and Rev. It is durable
	// on return. Problems: Exists, Conflict, Invalid, Full, ReadOnly, Busy.
	Record(s model.Snapshot) (model.Snapshot, error)
	// Trash takes a snapshot out of the history, Restore brings it back.
	Trash(uid string) error
	Restore(uid string) error
	// Import keeps all of the snapshots or none, after a backup of what was there, and
	// gives them as kept. Swap keeps those of in, out of the trash where they are
	// there, and moves those of out, as they were read, into it: all or none. It gives
	// both as they are then. Problems are those of Record.
	Import(s []model.Snapshot) ([]model.Snapshot, error)
	Swap(in, out []model.Snapshot) (kept, trashed []model.Snapshot, err error)
	// Cards are the files of a few cards in a folder that can be opened again, those
	// saved last first; an error where it is no folder. ReadCard reads the numbers in
	// one; see plot.ReadCard.
	Cards(folder string) ([]string, error)
	ReadCard(path string) (plot.CardNumbers, error)
	// Draft is the half-done check-in that was kept, if there is one. KeepDraft and
	// DropDraft are a Conflict where there is one by now that this desk neither read
	// nor wrote: another window's. TakeOverDraft keeps this one in its place. DraftGone
	// tells whether the one that this desk read or wrote last is no longer kept.
	Draft() (model.Draft, bool, error)
	KeepDraft(d model.Draft) error
	TakeOverDraft(d model.Draft) error
	DropDraft() error
	DraftGone() (bool, error)
	// People are all people, Wall is everybody with the end of their history, both in
	// one order: yourself first, the archived among the others.
	People() ([]model.Person, error)
	Wall() ([]model.Recent, error)
	// AddPerson adds somebody, RenamePerson gives somebody, as they were read, another
	// name: Invalid where it cannot be one, or is taken; Conflict where they were
	// renamed since. RemovePerson takes an addition back where nothing is kept of them.
	AddPerson(name string) (model.Person, error)
	RenamePerson(p model.Person, name string) (model.Person, error)
	// AddPersonAgain does it once more, under the same UID.
	RemovePerson(uid string) error
	AddPersonAgain(p model.Person) error
	// ArchivePerson takes somebody from among the people shown, or brings them back.
	ArchivePerson(uid string, archived bool) (model.Person, error)
	// TurnToPerson puts somebody's history at hand.
	TurnToPerson(uid string) error
	// FillSample puts the sample history, in a language ("de"), into an empty journal.
	FillSample(lang string) error
	// Invented tells whether months of it are among the history at hand, and Sample
	// whether any of it is there, of anybody, or else whether FillSample has room.
	Invented() bool
	Sample() (in, room bool, err error)
	// TakeOutSample takes it out, but for what was changed since, and putBack puts it
	// back as it was: all or none. Missing is none.
	TakeOutSample() (putBack func() error, err error)
	// Export draws a picture into its file, whole and durable or not at all, and
	// Encode into memory. Where ctx ends, so do they. PDF and GIF report each page
	// or frame to progress, which may be nil. Problems: Exists where the file is
	// there and not to be replaced, Invalid, Full, ReadOnly; a *plot.PrivateError
	// where a private word is in it that is not allowed.
	Export(ctx context.Context, e plot.Export, progress func(done, of int)) error
	Encode(ctx context.Context, e plot.Export, progress func(done, of int)) ([]byte, error)
	// FreePath is the path where no file is there, and else the first free one beside it,
	// "card-2.png" for "card.png".
	FreePath(path string) (string, error)
	// MayGoOut is a *plot.PrivateError where a private word that is not allowed
	// is in what is said.
	MayGoOut(allow []string, said ...plot.Saying) error
	// PrivateWords is the list; SetPrivateWords makes it another, unless one of
	// the new words cannot stand on it (Invalid).
	PrivateWords() ([]string, error)
	SetPrivateWords(before, after []string) error
	// Settings are how the window is to be. KeepSettings keeps what differs between
	// before and after; what else is kept stays as it is.
	Settings() (model.Settings, error)
	KeepSettings(before, after model.Settings) error
	// RemindOnce keeps that the check-in of a month was brought to mind, and tells whether
	// no other window has said so before.
	RemindOnce(in model.Month) (first bool, err error)
	// SaveReminder writes a calendar file that reminds once a month on that day, whole
	// and durable or not at all. Problems: Exists where the file is there and not to
	// be replaced, Invalid, Full, ReadOnly.
	SaveReminder(path string, day model.ReminderDay, title, text string, replace bool) error
	// CanChoose tells whether the system has a dialog of its own for files. ChooseFile asks
	// in it and waits for the path, "" where the dialog was dismissed; where ctx ends so
	// does the dialog.
	CanChoose() bool
	ChooseFile(ctx context.Context, q model.FileQuestion) (path string, err error)
	// DocumentsDir is the folder where a file is offered to be saved.
	DocumentsDir() string
	// Folder holds everything that is kept, Backups the copies of it.
	Folder() string
	Backups() string
	// ListBackups are those copies, the newest first. RestoreBackup makes everything as
	// it is in the one of that name, after a backup of what is there now: all or none.
	// Reload must follow, to read it. Problems: Missing, BadBackup, Newer, Full, ReadOnly, Busy.
	ListBackups() ([]model.Backup, error)
	// BackUpChanges makes a copy now, and tells whether it did: not where nothing has
	// changed since the newest, nor where there is nothing that is worth it. CheckIns
	// counts those in the histories of all people.
	BackUpChanges() (made, worth bool, err error)
	CheckIns() (int, error)
	RestoreBackup(name string) error
	// PicturesDir is the folder where a card is offered to be saved.
	PicturesDir() string
}

// A Place is a screen that can be gone to.
type Place int

// The places, in the order of the rail.
const (
	PlaceCheckIn Place = iota
	PlaceJourney
	PlaceInsights
	PlaceShare
	PlacePeople
	PlaceSettings
	PlaceFind
	PlaceWelcome
)

// A Class is how much room the window has, as its width over the text scale.
type Class int

// The classes: wide from 1120, middle from 840, narrow below.
const (
	Wide Class = iota
	Middle
	Narrow
)

// ClassOf is the class of a window of that width at that text scale.
func ClassOf(width, textScale float32) Class {
	switch w := width / textScale; {
	case w >= 1120:
		return Wide
	case w >= 840:
		return Middle
	}
	return Narrow
}

// TightOf tells whether a window of that width at that text scale is so narrow that two
// things have too little room beside each other, as at 360 with text a tenth larger.
func TightOf(width, textScale float32) bool { return width/textScale < 340 }

// RoomyOf tells whether a window of that width at that text scale has room for all of a
// header in one line, and for five answers beside each other, though it may be narrow.
func RoomyOf(width, textScale float32) bool { return width/textScale >= 680 }

// A Shell is the window around a screen. All of it but Post and CopyImage is
// called, and calls back, on the interface's thread.
type Shell interface {
	Voice() say.Voice
	// Languages are those that can be chosen. It may take as long as a disk takes.
	Languages() []say.Language
	Desk() Desk
	// Class is the current class; it changes before the screen is laid out anew.
	Class() Class
	// Tight is TightOf the window; it changes as the class does.
	Tight() bool
	// Roomy is RoomyOf the window; it changes as the class does.
	Roomy() bool
	Canvas() fyne.Canvas
	// Key is the cap of the key that does a command of the menu, by the end of its
	// text's key.
	Key(command string) string
	// Run does work beside the interface, in the order asked, then calls done.
	Run(work func() error, done func(error))
	// Draw is Run for a picture, which may take long: nothing that is kept waits for it.
	Draw(work func() error, done func(error))
	// Post calls f on the interface's thread, from any other.
	Post(f func())
	// CopyText puts a text on the clipboard, CopyImage a PNG file; that one may
	// take long.
	CopyText(s string)
	CopyImage(png []byte) error
	// After calls f once that much later, unless stop is called before.
	After(d time.Duration, f func()) (stop func())
	// Toast says what was done, with something to do next, without its keys in a narrow
	// window.
	Toast(text string, offers ...widgets.Offer)
	// Saved says that a file is saved, and offers to open its folder.
	Saved(text, file string)
	// Did says what was done and offers to take it back, as Ctrl+Z then does, and
	// Ctrl+Shift+Z does it again.
	Did(u Undoable)
	// Stepped tells that something was rated or answered: the keys of what was done last
	// take that back first.
	Stepped()
	// Ask puts a question that must be answered first, or dismissed.
	Ask(d widgets.Dialog) (dismiss func())
	// Choosable calls then where the system has a dialog of its own for files.
	Choosable(then func())
	// Choose asks in that dialog, in the place of the question that it asks already, and
	// calls done with the path that was chosen or with why the dialog could not be had. It
	// does not where the dialog was dismissed or stopped, or went with the window or with
	// whose history was at hand.
	Choose(q model.FileQuestion, done func(path string, err error)) (stop func())
	// Fail says what went wrong; retry may be nil.
	Fail(err error, retry func())
	// Settings are those in force; Change puts others in force and keeps them.
	Settings() model.Settings
	Change(s model.Settings)
	// OpenFolder shows a folder in the desktop's own way.
	OpenFolder(path string)
	// Version is the program's.
	Version() string
	// FindRoot goes to Find the root, where the sentences given are picked already.
	FindRoot(picked ...guide.Symptom)
	// Go shows a place.
	Go(p Place)
	// CheckIn goes to the check-in of a day: the one kept for it, or a new one.
	CheckIn(day model.Date)
	// AddMonth asks which past month is to be added.
	AddMonth()
	// ShowSample puts the sample history into the empty journal and shows it.
	ShowSample()
	// TakeOutSample takes it out again.
	TakeOutSample()
	// RestoreBackup makes everything as it is in a backup, and the window anew.
	RestoreBackup(b model.Backup)
	// Share goes to the card of a snapshot.
	Share(uid string)
	// ShareYear goes to the carousel of the year from one snapshot to another.
	ShareYear(from, to string)
	// Shortcut does the command of a key that an entry has no use for.
	Shortcut(sh fyne.Shortcut)
	// TurnTo puts somebody's history at hand once what is half done is durable. Where it
	// is to be opened it goes to their journey, or to a check-in where there is none.
	TurnTo(uid string, open bool)
	// PersonChanged tells that somebody has another name.
	PersonChanged()
	// PersonGone tells that the desk turned by itself from the person at hand: they were
	// taken back, here or in another window.
	PersonGone()
	// Changed tells the other screens that the history did.
	Changed()
}

// An Undoable is something that was done, and can be taken back and done again.
type Undoable struct {
	// Says says that it is done, in the language that is spoken by then.
	Says func(say.Voice) string
	// Of is the UID of whose history or targets it changed, empty where it is an act at
	// people or at the settings, which can be taken back whoever is at hand.
	Of string
	// Turns tells that it may take away whose history is at hand, or the months that a
	// half-done check-in changes: that is made durable before.
	Turns bool
	// Back takes it back and Again does it once more, beside the interface and by
	// turns. Where the journal is not as they left it they fail and change nothing.
	Back, Again func() error
	// Then shows what has become of it, on the interface's thread: it was taken
	// back, or done again.
	Then func(back bool)
	// Next is what may be done next, beside taking it back; nothing where it has no label.
	Next widgets.Offer
}

// A Screen is one place's view.
type Screen interface {
	Root() fyne.CanvasObject
	// Arrive is called each time the screen is shown; it puts the focus where the
	// first act is.
	Arrive()
	// Update follows a changed history.
	Update()
	// Arrange follows a changed class.
	Arrange()
	// Rune is a letter typed while no entry has the focus; true if it meant
	// something here.
	Rune(r rune) bool
	// Regions are where F6 goes within the screen.
	Regions() []fyne.Focusable
}
