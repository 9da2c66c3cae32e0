package app

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"
)

// dataEnv names the environment variable that moves the data folder.
const dataEnv = "HEADROOM_DATA"

// A Place is the folder that holds everything Headroom keeps, as an absolute
// path.
type Place string

// Journal is the database file.
func (p Place) Journal() string { return filepath.Join(string(p), "journal.db") }

// Backups is the folder of the journal's backups.
func (p Place) Backups() string { return filepath.Join(string(p), "backups") }

// place is the data folder: --data, else HEADROOM_DATA, else headroom under the
// system's folder for data.
func place(flag string, getenv func(string) string) (Place, error) {
	dir := flag
	if dir == "" {
		dir = getenv(dataEnv)
	}
	if dir == "" {
		if !filepath.IsAbs(xdg.Home) {
			return "", errors.New("the home folder is not known; give --data DIR")
		}
		dir = filepath.Join(xdg.DataHome, "headroom")
	}
	dir, err := filepath.Abs(dir)
	return Place(dir), err
}

// picturesDir is where a card is offered to be saved: the person's folder for
// pictures, the home folder where there is none.
func picturesDir() string {
	return userDir(xdg.UserDirs.Pictures)
}

// userDir is the home folder where there is no such folder.
func userDir(dir string) string {
	if info, err := os.Stat(dir); err == nil && info.IsDir() {
		return dir
	}
	return xdg.Home
}

// documentsDir is where other files are offered to be saved: the person's folder for
// documents, the home folder where there is none.
func documentsDir() string { return userDir(xdg.UserDirs.Documents) }

// Synced names the service that copies the folder to other machines while it is
// being written, which can damage a database; empty where none is seen.
func (p Place) Synced() string {
	for dir := string(p); ; dir = filepath.Dir(dir) {
		if name := syncedBy(dir); name != "" {
			return name
		}
		if dir == filepath.Dir(dir) {
			return ""
		}
	}
}

// syncedBy looks at one folder's name and at what a service leaves in it.
func syncedBy(dir string) string {
	base := strings.ToLower(filepath.Base(dir))
	switch {
	case base == "dropbox" || strings.HasPrefix(base, "dropbox ("):
		return "Dropbox"
	case base == "onedrive" || strings.HasPrefix(base, "onedrive - "):
		return "OneDrive"
	case base == "iclouddrive" || base == "com~apple~clouddocs" || base == "mobile documents":
		return "iCloud"
	}
	if _, err := os.Lstat(filepath.Join(dir, ".stfolder")); err == nil {
		return "Syncthing"
	}
	return ""
}
