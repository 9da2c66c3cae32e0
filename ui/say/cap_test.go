package say

import (
	"testing"

	"headroom/assets/words"
)

// A Mac has other keys beside its space bar.
func TestCap_NamesTheKeysOfTheSystem(t *testing.T) {
	for _, c := range []struct{ lang, system, keys, want string }{
		{"en", "linux", "Ctrl Shift C", "Ctrl Shift C"},
		{"de", "windows", "Ctrl Shift C", "Strg Umschalt C"},
		{"en", "darwin", "Ctrl Shift C", "Cmd Shift C"},
		{"es", "darwin", "Alt C", "Opción C"},
		{"de", "linux", "F6", "F6"},
	} {
		w, err := words.Load(c.lang)
		if err != nil {
			t.Fatal(err)
		}
		if got := New(w).capOn(c.system, c.keys); got != c.want {
			t.Errorf("%s on %s is %q in %s, not %q", c.keys, c.system, got, c.lang, c.want)
		}
	}
}
