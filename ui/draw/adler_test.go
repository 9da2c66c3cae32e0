package draw

import (
	"bytes"
	"hash/adler32"
	"math/rand"
	"testing"

	"pgregory.net/rapid"
)

// TestAdler_EqualsHashAdler32 for every length that a step may leave over, of
// bytes as large as can be and of mixed ones; and for two runs joined.
func TestAdler_EqualsHashAdler32(t *testing.T) {
	mixed := make([]byte, 1200)
	rand.New(rand.NewSource(1)).Read(mixed)
	for _, p := range [][]byte{bytes.Repeat([]byte{255}, 1200), mixed} {
		for n := range len(p) {
			if got, want := adler(p[:n]), adler32.Checksum(p[:n]); got != want {
				t.Fatalf("%d bytes: %x, want %x", n, got, want)
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		p := bytes.Repeat(rapid.SliceOfN(rapid.Byte(), 1, 60).Draw(t, "bytes"), rapid.IntRange(1, 9000).Draw(t, "times"))
		at := rapid.IntRange(0, len(p)).Draw(t, "cut")
		want := adler32.Checksum(p)
		if got := adler(p); got != want {
			t.Fatalf("%x, want %x", got, want)
		}
		if got := joinAdler(adler(p[:at]), adler(p[at:]), len(p)-at); got != want {
			t.Fatalf("joined %x, want %x", got, want)
		}
	})
}
