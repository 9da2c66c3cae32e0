package app

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"headroom/model"
)

var (
	november = model.Date{Year: 2026, Month: 11, Day: 23}
	december = model.Date{Year: 2026, Month: 12, Day: 23}
)

func all(level model.Rating) (r model.Ratings) {
	for i := range r {
		r[i] = level * model.Whole
	}
	return r
}

// noon is a clock that stands at noon of the day.
func noon(d model.Date) func() time.Time {
	return func() time.Time { return time.Date(d.Year, d.Month, d.Day, 12, 0, 0, 0, time.Local) }
}

func open(t *testing.T, at Place) *Desk {
	t.Helper()
	d, err := OpenDesk(at, noon(november))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	return d
}

func record(t *testing.T, d *Desk, s model.Snapshot) model.Snapshot {
	t.Helper()
	saved, err := d.Record(s)
	if err != nil {
		t.Fatal(err)
	}
	return saved
}

func days(h model.History) (list []model.Date) {
	for _, s := range h.All() {
		list = append(list, s.Day)
	}
	return list
}

func wantKind(t *testing.T, err error, want model.Kind) {
	t.Helper()
	if got := model.KindOf(err); got != want {
		t.Fatalf("the error is %q (%v), want %q", got, err, want)
	}
}

func TestDesk_RecordIsInTheHistoryAndKept(t *testing.T) {
	at := Place(t.TempDir())
	d := open(t, at)
	if d.Today() != november {
		t.Errorf("today is %v", d.Today())
	}
	saved := record(t, d, model.Snapshot{Day: november, Ratings: all(3), Note: "as it is"})
	if saved.UID == "" || saved.Person != d.Person().UID || !d.Person().Self {
		t.Errorf("saved as %+v of %+v", saved, d.Person())
	}
	if s, ok := d.History().At(november); !ok || s != saved {
		t.Errorf("at hand is %+v, %v", s, ok)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if s, ok := open(t, at).History().At(november); !ok || s != saved {
		t.Errorf("kept is %+v, %v", s, ok)
	}
}

func TestDesk_AHistoryThatWasHandedOutStaysAsItWas(t *testing.T) {
	d := open(t, Place(t.TempDir()))
	before := d.History()
	record(t, d, model.Snapshot{Day: november, Ratings: all(3)})
	if before.Len() != 0 || d.History().Len() != 1 {
		t.Errorf("before %d, now %d", before.Len(), d.History().Len())
	}
}

func TestDesk_ATakenDayShowsWhatTookIt(t *testing.T) {
	at := Place(t.TempDir())
	window, command := open(t, at), open(t, at)
	other := record(t, command, model.Snapshot{Day: november, Ratings: all(2)})
	_, err := window.Record(model.Snapshot{Day: november, Ratings: all(5)})
	wantKind(t, err, model.Exists)
	if s, _ := window.History().At(november); s != other {
		t.Errorf("at hand is %+v, want the other's", s)
	}
}

func TestDesk_AChangeMadeElsewhereIsAConflict(t *testing.T) {
	at := Place(t.TempDir())
	window := open(t, at)
	mine := record(t, window, model.Snapshot{Day: november, Ratings: all(2)})
	command := open(t, at)
	theirs := mine
	theirs.Note = "theirs"
	theirs = record(t, command, theirs)

	mine.Note = "mine"
	_, err := window.Record(mine)
	wantKind(t, err, model.Conflict)
	if s, _ := window.History().At(november); s != theirs {
		t.Errorf("at hand is %+v, want theirs", s)
	}
	theirs.Note = "mine, after a look"
	record(t, window, theirs)
}

func TestDesk_SeesWhatAnotherWrote(t *testing.T) {
	at := Place(t.TempDir())
	window, command := open(t, at), open(t, at)
	record(t, command, model.Snapshot{Day: november, Ratings: all(2)})
	if err := window.Reload(); err != nil {
		t.Fatal(err)
	}
	if _, ok := window.History().At(november); !ok {
		t.Error("Reload did not bring it")
	}
	record(t, command, model.Snapshot{Day: november.AddDays(1), Ratings: all(2)})
	record(t, window, model.Snapshot{Day: december, Ratings: all(2)})
	if got := days(window.History()); len(got) != 3 {
		t.Errorf("after an act of its own: %v", got)
	}
}

func TestDesk_TrashAndRestore(t *testing.T) {
	d := open(t, Place(t.TempDir()))
	saved := record(t, d, model.Snapshot{Day: november, Ratings: all(2), Note: "keep me"})
	if err := d.Trash(saved.UID); err != nil {
		t.Fatal(err)
	}
	if n := d.History().Len(); n != 0 {
		t.Fatalf("%d at hand after the trash", n)
	}
	if err := d.Restore(saved.UID); err != nil {
		t.Fatal(err)
	}
	if s, ok := d.History().At(november); !ok || s.Note != "keep me" || s.UID != saved.UID {
		t.Errorf("restored as %+v, %v", s, ok)
	}
	wantKind(t, d.Trash("no such uid"), model.Missing)
}

func TestDesk_RestoreOntoATakenDay(t *testing.T) {
	d := open(t, Place(t.TempDir()))
	old := record(t, d, model.Snapshot{Day: november, Ratings: all(2)})
	if err := d.Trash(old.UID); err != nil {
		t.Fatal(err)
	}
	taken := record(t, d, model.Snapshot{Day: november, Ratings: all(4)})
	wantKind(t, d.Restore(old.UID), model.Exists)
	if s, _ := d.History().At(november); s.UID != taken.UID {
		t.Errorf("the day is %+v", s)
	}
}

func TestDesk_IsSafeForTheWindowsGoroutines(t *testing.T) {
	d := open(t, Place(t.TempDir()))
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Add(2)
		go func() {
			defer wg.Done()
			if _, err := d.Record(model.Snapshot{Day: november.AddDays(i), Ratings: all(3)}); err != nil {
				t.Error(err)
			}
		}()
		go func() {
			defer wg.Done()
			for range 50 {
				_, _ = d.History().Latest()
				_ = d.Person()
			}
			if err := errors.Join(d.KeepDraft(model.Draft{Day: november}), d.Reload()); err != nil {
				t.Error(err)
			}
		}()
	}
	wg.Wait()
	if n := d.History().Len(); n != 8 {
		t.Errorf("%d at hand, want 8", n)
	}
}

func TestWriteWhole_WritesWholeAndReplacesOnlyWhenTold(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "card.png")
	if err := writeWhole(t.Context(), path, []byte("first"), false); err != nil {
		t.Fatal(err)
	}
	wantKind(t, writeWhole(t.Context(), path, []byte("second"), false), model.Exists)
	wantFile(t, path, "first")
	if err := writeWhole(t.Context(), path, []byte("second"), true); err != nil {
		t.Fatal(err)
	}
	wantFile(t, path, "second")
	wantAlone(t, dir, 1)
}

func TestWriteWhole_FollowsALinkToItsFile(t *testing.T) {
	dir := t.TempDir()
	path, link := filepath.Join(dir, "card.png"), filepath.Join(dir, "link.png")
	if err := os.WriteFile(path, []byte("first"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	if err := writeWhole(t.Context(), link, []byte("second"), true); err != nil {
		t.Fatal(err)
	}
	wantFile(t, path, "second")
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v, %v", info, err)
	}
}

func TestWriteWhole_LeavesNothingWhereItCannotWrite(t *testing.T) {
	dir := t.TempDir()
	folder := filepath.Join(dir, "folder.png")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	cases := map[string]string{
		"no such folder": filepath.Join(dir, "nowhere", "card.png"),
		"a folder":       folder,
		"below a file":   filepath.Join(dir, "file", "card.png"),
		"too long":       filepath.Join(dir, string(make([]byte, 300))+".png"),
	}
	if runtime.GOOS == "linux" { // where not even root may write
		cases["a locked folder"] = "/proc/card.png"
	}
	if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, path := range cases {
		for _, replace := range []bool{false, true} {
			err := writeWhole(t.Context(), path, []byte("a card"), replace)
			p := (*model.Problem)(nil)
			if !errors.As(err, &p) || !strings.Contains(err.Error(), path) || strings.Contains(err.Error(), ".part") {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	wantAlone(t, dir, 2)
}

func wantFile(t *testing.T, path, want string) {
	t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Errorf("%s holds %q, %v; want %q", filepath.Base(path), got, err, want)
	}
}

// wantAlone fails where a folder holds anything beside the n that belong there.
func wantAlone(t *testing.T, dir string, n int) {
	t.Helper()
	if files, err := os.ReadDir(dir); err != nil || len(files) != n {
		t.Errorf("the folder holds %v, %v; want %d", files, err, n)
	}
}

func TestDesk_KeepsSettings(t *testing.T) {
	at := Place(t.TempDir())
	d := open(t, at)
	if got, err := d.Settings(); err != nil || got != model.DefaultSettings() {
		t.Errorf("%+v, %v", got, err)
	}
	want := model.Settings{Look: model.HighContrast, Text: 130}
	before := model.DefaultSettings()
	if err := d.KeepSettings(before, want); err != nil {
		t.Fatal(err)
	}
	other := open(t, at)
	if got, err := other.Settings(); err != nil || got != want {
		t.Errorf("%+v, %v", got, err)
	}
	still := before // as a window knows them that was opened before
	still.Still = true
	if err := other.KeepSettings(before, still); err != nil {
		t.Fatal(err)
	}
	want.Still = true
	if got, err := d.Settings(); err != nil || got != want {
		t.Errorf("another window left %+v, %v", got, err)
	}
	if d.Folder() != string(at) || d.Backups() != at.Backups() {
		t.Errorf("the folders are %s and %s", d.Folder(), d.Backups())
	}
}
