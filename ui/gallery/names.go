package gallery

// PieceNamed is the piece of that name.
func PieceNamed(name string) (Piece, bool) {
	for _, p := range Pieces() {
		if p.Name == name {
			return p, true
		}
	}
	return Piece{}, false
}

// AllNames are those of the rooms, then those of the pieces.
func AllNames() []string {
	var names []string
	for _, r := range Rooms() {
		names = append(names, r.Name)
	}
	for _, p := range Pieces() {
		names = append(names, p.Name)
	}
	return names
}
