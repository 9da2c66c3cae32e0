package app

import (
	"os"
	"testing"
)

func TestWindowSize_IsReadAsItWasKept(t *testing.T) {
	at := Place(t.TempDir())
	if got := at.windowSize(); got != (windowSize{}) {
		t.Errorf("%v before one was kept", got)
	}
	for _, s := range []windowSize{{1000, 700}, {2560, 1400}} {
		if err := at.keepWindowSize(s); err != nil {
			t.Fatal(err)
		}
		if got := at.windowSize(); got != s {
			t.Errorf("%v, kept was %v", got, s)
		}
	}
	for _, s := range []windowSize{{}, {1000, 0}, {-1000, 700}, {1000, windowMost + 1}} {
		if err := at.keepWindowSize(s); err != nil {
			t.Fatal(err)
		}
		if got := at.windowSize(); got != (windowSize{2560, 1400}) {
			t.Errorf("%v after %v was to be kept", got, s)
		}
	}
}

func TestWindowSize_WhatIsNoneIsPassedOver(t *testing.T) {
	at := Place(t.TempDir())
	for _, text := range []string{"", "1000", "1000x", "axb", "1000 x 700", "-3x700", "99999x700", "1e3x700", "99999999999999999999x700"} {
		if err := os.WriteFile(at.window(), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := at.windowSize(); got != (windowSize{}) {
			t.Errorf("%q is read as %v", text, got)
		}
	}
}
