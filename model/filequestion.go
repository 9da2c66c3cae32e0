package model

// A FileQuestion is what the system's own dialog for files asks.
type FileQuestion struct {
	Title string
	// Path is the whole path of the file that is suggested, or of the folder to look in
	// where it ends with a separator; empty where nothing is.
	Path string
	// Patterns are the names of the files that are shown, such as "*.png"; none is all.
	Patterns []string
	// Save asks where a file is to be saved, which need not be there yet; else it is one
	// that is there.
	Save bool
}
