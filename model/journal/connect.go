package journal

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/mattn/go-sqlite3"
)

// A setting is a key of the driver's address and what the pragma behind it must
// read afterwards: the driver passes over a misspelt key without a word.
type setting struct{ key, value, pragma, reads string }

// settings are what every connection to a journal runs with. TRUNCATE and FULL
// lost no acknowledged save in real power cuts; SQLite's defaults did.
func settings() []setting {
	return []setting{
		{"_journal_mode", "TRUNCATE", "journal_mode", "truncate"},
		{"_synchronous", "FULL", "synchronous", "2"},
		{"_busy_timeout", "5000", "busy_timeout", "5000"},
		{"_foreign_keys", "on", "foreign_keys", "1"},
		{"_secure_delete", "on", "secure_delete", "1"},
	}
}

// fullFsync is a pragma for which the driver has no key. It makes macOS write
// through the disk's own cache; elsewhere it changes nothing.
const fullFsync = "fullfsync"

// connect addresses the file; mode is "rw", or "ro" for a connection that never
// writes. Neither creates the file.
func connect(path, mode string) *sql.DB { return dial(address(path, query(mode))) }

func query(mode string) url.Values {
	q := url.Values{"mode": {mode}, "_txlock": {"immediate"}, "_stmt_cache_size": {"32"}}
	for _, s := range settings() {
		q.Set(s.key, s.value)
	}
	if mode == "ro" {
		q.Set("_query_only", "on")
	}
	return q
}

// connectCopy addresses a file that nobody writes, such as a backup, or one
// that is only to be looked at: no locks, no recovery, no change.
func connectCopy(path string) *sql.DB {
	return dial(address(path, url.Values{"mode": {"ro"}, "immutable": {"1"}}))
}

// address is the file's name as SQLite's URI, whatever characters it holds.
func address(path string, query url.Values) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") { // a Windows drive
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path, RawQuery: query.Encode()}).String()
}

// dial uses a single connection: pragmas, data_version and locks belong to one.
func dial(dsn string) *sql.DB {
	db := sql.OpenDB(connector{dsn, &sqlite3.SQLiteDriver{
		ConnectHook: func(c *sqlite3.SQLiteConn) error {
			_, err := c.Exec("PRAGMA "+fullFsync+" = on", nil)
			return err
		},
	}})
	db.SetMaxOpenConns(1)
	return db
}

type connector struct {
	dsn    string
	driver *sqlite3.SQLiteDriver
}

func (c connector) Connect(context.Context) (driver.Conn, error) { return c.driver.Open(c.dsn) }
func (c connector) Driver() driver.Driver                        { return c.driver }

// readBack compares what the connection runs with against the settings.
func readBack(db *sql.DB) error {
	for _, s := range append(settings(), setting{pragma: fullFsync, reads: "1"}) {
		var got string
		if err := db.QueryRow("PRAGMA " + s.pragma).Scan(&got); err != nil {
			return err
		}
		if got != s.reads {
			return fmt.Errorf("SQLite runs with %s %s instead of %s", s.pragma, got, s.reads)
		}
	}
	return nil
}
