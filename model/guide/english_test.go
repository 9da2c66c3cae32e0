package guide

import "testing"

func TestEnglish_TellsOtherLanguages(t *testing.T) {
	f := finder(t)
	for _, text := range []string{
		"", "42", "?!", "the printer is broken", "I have no time", "my lunch was great", "I'm tired", "no mentor", "What is the weather like?",
		"we had gnocchi with gorgonzola in the piazza", "stuck", "burned out",
	} {
		if !f.English(text) {
			t.Errorf("%q is English", text)
		}
	}
	for _, text := range []string{
		"Ich habe keine Zeit", "Ich habe keine Zeit für mich", "Niemand gibt mir eine Rückmeldung", "Mein Kalender ist voll", "müde",
		"Je n’ai pas le temps de penser", "Je n'ai pas de mentor", "Personne ne voit mon travail", "No tengo tiempo para nada",
		"Nadie me da su opinión", "Não tenho tempo para pensar", "Ninguém me ajuda", "我没有时间", "私は忙しい", "У меня нет времени", "xkcd qwfp zxcv",
	} {
		if f.English(text) {
			t.Errorf("%q is not English", text)
		}
	}
}
