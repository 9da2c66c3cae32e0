package words

import "testing"

func BenchmarkLoad(b *testing.B) {
	for range b.N {
		if _, err := Load("en"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkT(b *testing.B) {
	w, err := Load("en")
	if err != nil {
		b.Fatal(err)
	}
	for range b.N {
		w.T("lowest.alone", "level", "Low")
	}
}
