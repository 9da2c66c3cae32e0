package model

// A Backup is a copy of the whole journal as it was at one time.
type Backup struct {
	// Name is its file's, in the folder of the backups.
	Name string
	// Day is when it was made, by the clock of then.
	Day Date
	// Clock is the time of that day, such as "14:05"; empty where it is not known.
	Clock string
	// CheckIns counts the snapshots in the histories of all people.
	CheckIns int
	// Size is its file's, in bytes.
	Size int64
	// Unread tells that it is damaged, or of another form than is known, so that it
	// cannot be restored. CheckIns is 0 then.
	Unread bool
}
