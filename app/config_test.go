package app

import (
	"os"
	"path/filepath"
	"testing"
)

func TestPlace_FlagThenEnvironmentThenSystem(t *testing.T) {
	env := func(dir string) func(string) string {
		return func(key string) string { return map[string]string{dataEnv: dir}[key] }
	}
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		flag, env string
		want      string
	}{
		{"/flag", "/env", "/flag"},
		{"", "/env", "/env"},
		{"near", "/env", filepath.Join(here, "near")},
		{"", "near", filepath.Join(here, "near")},
	} {
		at, err := place(c.flag, env(c.env))
		if err != nil || string(at) != c.want {
			t.Errorf("flag %q, environment %q: %v, %v", c.flag, c.env, at, err)
		}
	}
	if at, err := place("/data", env("")); err != nil || at.Journal() != "/data/journal.db" || at.Backups() != "/data/backups" {
		t.Errorf("%v has %v and %v, %v", at, at.Journal(), at.Backups(), err)
	}
}

func TestPlace_Synced(t *testing.T) {
	root := t.TempDir()
	for _, dir := range []string{"share/.stfolder", "share/deep/er"} {
		if err := os.MkdirAll(filepath.Join(root, dir), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for dir, want := range map[string]string{
		filepath.Join(root, "Dropbox", "headroom"):                                "Dropbox",
		filepath.Join(root, "Dropbox (Work)", "a", "b"):                           "Dropbox",
		filepath.Join(root, "OneDrive"):                                           "OneDrive",
		filepath.Join(root, "OneDrive - Some Company", "headroom"):                "OneDrive",
		filepath.Join(root, "Library", "Mobile Documents", "com~apple~CloudDocs"): "iCloud",
		filepath.Join(root, "iCloudDrive", "headroom"):                            "iCloud",
		filepath.Join(root, "share"):                                              "Syncthing",
		filepath.Join(root, "share", "deep", "er", "still", "missing"):            "Syncthing",
		filepath.Join(root, "headroom"):                                           "",
		filepath.Join(root, "My Dropbox notes"):                                   "",
		filepath.Join(root, "onedriver"):                                          "",
	} {
		if got := Place(dir).Synced(); got != want {
			t.Errorf("%s: %q, want %q", dir, got, want)
		}
	}
}
