package guide

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAcute_HearsWhoDoesNotWantToLive(t *testing.T) {
	for _, text := range []string{
		"I am thinking of ending my life", "I want to die", "i wanna die", "I don’t want to live anymore.", "I do not want to be here any more",
		"Some days I think about killing myself", "I'm suicidal", "I feel suicidal because of my boss", "everyone would be better off without me",
		"I wish I was dead", "There is no reason to live, and my job is a dead end", "I can't go on living", "I'm tired of living", "KILL MYSELF",
		"I hurt myself at night", "I just want to die.", "I hope I don't wake up", "no point in living", "suiside", "I want to end it all.",
		"I don't want to live", "My career is over and I don't want to live.", "I feel like dying",
		"Ich will nicht mehr leben", "Ich möchte sterben", "ich bringe mich um", "Ich denke an Selbstmord", "Ich habe Suizidgedanken",
		"Ich will einfach nur noch sterben", "Ich wäre lieber tot", "ich will mir das Leben nehmen", "Ohne mich wären alle besser dran", "Ich will so nicht mehr leben",
		"Quiero morir", "quiero morirme", "No quiero vivir más", "Pienso en suicidarme", "Ya no quiero vivir", "quiero acabar con mi vida", "me quiero matar",
		"Je veux mourir", "J’ai envie de mourir", "je ne veux plus vivre", "Je pense au suicide", "je veux en finir avec la vie", "J'ai envie d'en finir.",
		"Quero morrer", "Não quero mais viver", "penso em suicídio", "penso em me matar", "tirar a minha vida", "queria estar morta",
		"I have been cutting myself in secret", "I cut myself a lot", "I cut myself back in school", "I am thinking about taking my life to end the pain",
		"I want to take my own life in the next days", "I want to end it all with pills", "I am going to end it all on Friday", "I called the suicide hotline yesterday",
		"Ich könnte mich umbringen", "I nearly killed myself last year", "Ich will mich töten", "Ich habe keine Lust mehr zu leben", "Mein Leben hat keinen Sinn mehr",
		"Ich will vor den Zug springen", "Ich würde mich am liebsten umbringen", "I don't want to die, but I don't want to live either", "我想跳楼", "eu quero sumir",
		"j'ai envie de me foutre en l'air", "I am tired of living.", "Ich will allem und meinem Leben ein Ende setzen",
		"I can't go on", "I can not go on anymore, it would be better without me", "I don't see a reason to live",
		"我想死", "我不想活了", "最近总想自杀", "活着没意思", "工作太累，我活不下去了",
	} {
		if !Acute(text) {
			t.Errorf("%q is not heard", text)
		}
	}
}

func TestAcute_LeavesWorkAlone(t *testing.T) {
	for _, text := range []string{
		"", "This deadline is killing me", "my job is killing me slowly", "My skills will die", "I am dying to learn Go", "Changing teams now is career suicide",
		"I don't want to live in London", "I don't want to live to work", "We cut myself out of the meeting", "I want to take my life back", "I have no reason to stay",
		"I end my day exhausted", "I feel dead tired", "the project was dead on arrival", "My manager left and nobody mentors me",
		"I sold my life insurance business", "Is it worth it?", "I cut myself off from my network",
		"I am tired of living paycheck to paycheck", "Our startup is going to die", "I am ready to die on this hill", "quiero acabar con todo el trabajo",
		"I lead a suicide mission of a project", "I want to cut myself some slack",
		"I can't go on a training this year", "I can't go on like this in my job",
		"Der Stress bringt mich um", "Die Arbeit wird mich noch umbringen", "Das Meeting ist todlangweilig", "Ich will nicht mehr pendeln", "Das Projekt ist tot",
		"Este trabajo me va a matar", "No quiero vivir en Madrid", "Ce travail va me tuer", "Je veux en finir avec ce projet", "Meu chefe vai me matar", "这个项目死了",
	} {
		if Acute(text) {
			t.Errorf("%q is taken for acute", text)
		}
	}
}

// No sentence about work that is held here, some thousands, may be taken for acute.
func TestAcute_LeavesTheHeldSentencesAlone(t *testing.T) {
	files, err := filepath.Glob("testdata/*.tsv")
	if err != nil {
		t.Fatal(err)
	}
	more, err := filepath.Glob("testdata/said/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for _, file := range append(files, more...) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			read++
			if Acute(strings.ReplaceAll(line, "\t", ". ")) {
				t.Errorf("%s: %q is taken for acute", file, line)
			}
		}
	}
	if read < 5000 {
		t.Errorf("only %d lines were read", read)
	}
}
