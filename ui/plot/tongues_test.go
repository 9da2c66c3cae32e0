package plot

import (
	"os"
	"path/filepath"
	"strings"
	"testing/fstest"

	"headroom/assets/words"
	"headroom/model"
	"headroom/ui/say"
)

// A tongue is a language that is hard on a layout: long compounds, writing
// without spaces or from right to left, names of one kind only. What it has no
// word for is said in English.
type tongue struct {
	lang  string
	names [model.CeilingCount]string
	texts string // more keys, as they stand in the files
}

func tongues() []tongue {
	all := func(name string) (names [model.CeilingCount]string) {
		for i := range names {
			names[i] = name
		}
		return names
	}
	return []tongue{
		{
			"de",
			[6]string{"Zeiteinteilungsspielraum", "Beziehungsnetzwerk", "Mentorenunterstützung", "Weiterentwicklungsmöglichkeiten", "Erzählgelegenheiten", "Aufstiegschancen"},
			`card.lowest = "am niedrigsten"
card.hard_ceiling = "Gesamtobergrenze"
card.kicker = "Meine sechs Grenzen der beruflichen Weiterentwicklung"
card.was_in = "{{.level}} im Monat {{.month}}"
card.target = "Zielvorstellung"
card.credit = "nach den sechs weichen Obergrenzen der beruflichen Laufbahn"
card.self_rated = "Selbsteinschätzung von 1 bis 5"
level.1 = "Unmittelbar über dem Kopf"
level.5 = "Grenzenlose Bewegungsfreiheit"
delta.same = "unverändert"
headline.single = "{{.first}} ist gegenwärtig meine niedrigste Obergrenze"
headline.stayed = "{{.first}} ist die einzige Obergrenze, die sich nicht gehoben hat"
headline.pair = "{{.first}} und {{.second}} sind gegenwärtig meine niedrigsten Obergrenzen"
carousel.most = "Am stärksten verändert hat sich {{.first}}: {{.change}}"
timeline.other_five = "die fünf übrigen Obergrenzen"
timeline.likely_plateau = "wahrscheinlich Stillstand"
wall.needs = "für die Gesamtobergrenze fehlen Einschätzungen"
wall.last_seen = "zuletzt gesehen am {{.day}}"`,
		},
		{
			"zh",
			[6]string{"思考时间", "人脉", "导师指导", "学习与成长空间", "讲故事的能力", "职业发展机会与成长空间评估"},
			`card.lowest = "最低"
card.hard_ceiling = "硬天花板"
card.kicker = "我的六个职业天花板"
level.1 = "压在头顶"
level.5 = "开阔天空"
headline.single = "{{.first}}是我最低的天花板"
headline.stayed = "{{.first}}是唯一没有提高的天花板"`,
		},
		{
			"ar",
			[6]string{"وقت التفكير", "شبكة العلاقات", "التوجيه المهني", "فرص التعلم والنمو", "رواية القصة", "الفرص المتاحة"},
			`card.lowest = "الأدنى"
card.hard_ceiling = "السقف الصلب"
card.kicker = "أسقف مسيرتي المهنية الستة"
headline.single = "{{.first}} هو أدنى أسقفي"`,
		},
		{"ja", [6]string{"🧠 時間", "👩‍👩‍👧‍👦 つながり", "🧑🏽‍🏫", "📚📚📚📚", "🎤 ストーリーテリング", "🚀"}, ``},
		{"fi", all("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"), ``},
		{"sv", all("Storytelling"), ``},
		{"cs", [6]string{"e\u0301\u0301\u0301\u0301 Zalgo", "n\u0303\u0323 net", "M\u0302\u0308", "L\u0301", "S\u030C S\u030C", "O\u0328pportunity of forty characters or so"}, ``},
	}
}

// voice is the tongue's, from the English files and one of its own.
func (t tongue) voice() (say.Voice, error) {
	files := fstest.MapFS{}
	paths, err := filepath.Glob("../../assets/words/*.en.toml")
	if err != nil {
		return say.Voice{}, err
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return say.Voice{}, err
		}
		files[filepath.Base(path)] = &fstest.MapFile{Data: data}
	}
	var b strings.Builder
	for _, c := range model.Ceilings() {
		b.WriteString("ceiling.name." + c.Key() + " = \"" + t.names[c] + "\"\n")
		b.WriteString("ceiling.short." + c.Key() + " = \"" + t.names[c] + "\"\n")
	}
	files["own."+t.lang+".toml"] = &fstest.MapFile{Data: []byte(b.String() + t.texts + "\n")}
	w, err := words.LoadFrom(files, t.lang)
	return say.New(w), err
}

// hardVoices are English and all tongues.
var hardVoices = func() []say.Voice {
	list := []say.Voice{englishVoice}
	for _, t := range tongues() {
		v, err := t.voice()
		if err != nil {
			panic(err)
		}
		list = append(list, v)
	}
	return list
}()
