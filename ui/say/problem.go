package say

import (
	"errors"
	"path/filepath"
	"strings"
	"unicode"

	"headroom/model"
)

// A Message tells a person of something that went wrong: What happened, what is
// Kept, and what to Do. Each is one sentence or two.
type Message struct{ What, Kept, Do string }

// Tell is the message of an error as one paragraph.
func (v Voice) Tell(err error) string {
	m := v.Problem(err)
	return v.Join(m.What, m.Kept, m.Do)
}

// Problem is the message of an error by its kind; any error that is not a
// *model.Problem is of the kind Failed. Nil gives an empty message.
func (v Voice) Problem(err error) Message {
	if err == nil {
		return Message{}
	}
	p := (*model.Problem)(nil)
	if !errors.As(err, &p) {
		p = &model.Problem{Kind: model.Failed, Err: err}
	}
	kind, d := v.kindOf(p), v.details(p)
	m := Message{v.part(kind+".what", d), v.part(kind+".kept", d), v.part(kind+".do", d)}
	if p.Kind == model.Unread && p.Err != nil {
		m.What = v.Join(m.What, v.Problem(p.Err).What)
	}
	return m
}

// kindOf is the beginning of a problem's keys.
func (v Voice) kindOf(p *model.Problem) string {
	kind := "problem." + string(p.Kind)
	if !v.words.Has(kind + ".what") {
		kind = "problem." + string(model.Failed)
	}
	return kind
}

// ProblemApart is Problem for where paths stand by themselves: what happened names none,
// and a backup is told by the name of its file. path is of what there is a problem with,
// and backup where that is; each may be empty.
func (v Voice) ProblemApart(err error) (m Message, path, backup string) {
	p := (*model.Problem)(nil)
	if !errors.As(err, &p) {
		return v.Problem(err), "", ""
	}
	named := *p
	if p.Backup != "" {
		named.Backup = filepath.Base(p.Backup)
	}
	bare := named
	bare.Path = ""
	kind, d := v.kindOf(p), v.details(&named)
	return Message{v.part(kind+".what", v.details(&bare)), v.part(kind+".kept", d), v.part(kind+".do", d)}, p.Path, p.Backup
}

// A detail is something that is known of a problem; its name is both the
// placeholder and the ending of the keys that use it.
type detail struct{ name, value string }

// details are what is known, the most telling first.
func (v Voice) details(p *model.Problem) []detail {
	var d []detail
	add := func(name, value string) {
		if value != "" {
			d = append(d, detail{name, value})
		}
	}
	add("backup", p.Backup)
	if !p.Day.IsZero() {
		add("day", v.LongDay(p.Day))
	}
	add("path", p.Path)
	if p.Err != nil {
		add("reason", v.Reason(p.Err))
	}
	return d
}

// part is the wording that uses the first detail there is one for, such as
// "problem.full.what-path", or else the plain one.
func (v Voice) part(key string, details []detail) string {
	for _, d := range details {
		if with := key + "-" + d.name; v.words.Has(with) {
			return v.T(with, d.name, d.value)
		}
	}
	return v.T(key)
}

// Reason is why something did not work, made fit to stand inside a sentence: in the
// person's words where it is a model.Refusal, else as the error has it.
func (v Voice) Reason(err error) string {
	if r := (*model.Refusal)(nil); errors.As(err, &r) {
		return v.T("refusal."+string(r.Why), "n", r.N, "most", r.Most, "least", r.Least, "word", r.Word, "sign", r.Sign)
	}
	oneLine := strings.Join(strings.FieldsFunc(err.Error(), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r)
	}), " ")
	return strings.TrimRight(oneLine, ".")
}
