package app

import (
	"os"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/google/go-cmp/cmp"
)

func TestIdentity_IsThatOfFyneAppToml(t *testing.T) {
	type details struct {
		Icon, Name, ID, Version string
		Build                   int
	}
	var file struct {
		Details    details
		Migrations map[string]bool
	}
	if _, err := toml.DecodeFile("../FyneApp.toml", &file); err != nil {
		t.Fatal(err)
	}
	want := details{Icon: "assets/icon.png", Name: Name, ID: ID, Version: Version, Build: Build}
	if diff := cmp.Diff(want, file.Details); diff != "" {
		t.Errorf("FyneApp.toml against version.go (-code +file):\n%s", diff)
	}
	if diff := cmp.Diff(migrations(), file.Migrations); diff != "" {
		t.Errorf("migrations (-code +file):\n%s", diff)
	}
	if _, err := os.Stat("../" + file.Details.Icon); err != nil {
		t.Error(err)
	}
}
