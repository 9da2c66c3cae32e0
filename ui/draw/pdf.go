package draw

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf16"

	"codeberg.org/go-pdf/fpdf"

	"headroom/assets"
)

// PDFOptions say what the document is; the description becomes its subject. Both
// may be empty and hold any text.
type PDFOptions struct{ Title, Description string }

// A PDF is a document whose pages are surfaces. A pixel is one point, as the PNG
// files say too that they have 72 pixels to the inch; so a page has the numbers
// of the picture, and a viewer at full size shows it pixel for pixel. It is not
// safe for use by two goroutines at once.
//
// It names no author and holds no date: equal drawings give equal bytes.
type PDF struct {
	o      PDFOptions
	file   *fpdf.Fpdf
	pages  []*pdfPage
	faces  map[Face]map[rune]int // the runes shown, with their width in the file
	images map[int]bool          // widths of the images there are
	done   []byte                // the whole file, once written
	err    error
}

// NewPDF is a document without pages.
func NewPDF(o PDFOptions) *PDF {
	p := &PDF{o: o, faces: map[Face]map[rune]int{}, images: map[int]bool{}}
	p.file = fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: 1, Ht: 1}})
	p.file.SetCatalogSort(true)
	p.file.SetProducer("Headroom", false)
	p.file.SetCreationDate(time.Unix(0, 0).UTC()) // else the clock's, until eraseDates
	p.file.SetModificationDate(time.Unix(0, 0).UTC())
	p.file.SetTitle(textString(o.Title), false)
	p.file.SetSubject(textString(o.Description), false)
	return p
}

// Page adds a page of that size in pixels. It may be drawn on until the document
// is written, other pages having been begun or not. A size that no page can have
// is told when the document is written.
func (p *PDF) Page(w, h float64) Surface {
	const most = 14400 // PDF 1.7, annex C
	s := &pdfPage{pdf: p, w: w, h: h, state: pdfState{alpha: 255}}
	if !(w >= 1 && h >= 1 && w <= most && h <= most) {
		p.fail(fmt.Errorf("a page of %g by %g pixels cannot be written", w, h))
	}
	if p.closed() {
		return s
	}
	p.file.AddPageFormat("P", fpdf.SizeType{Wd: w, Ht: h})
	p.pages = append(p.pages, s)
	s.number = len(p.pages)
	s.write(fmt.Appendf(nil, "%d M", miterLimit))
	return s
}

// WriteTo ends the document and writes it; it may be written again, but what is
// drawn afterwards is not in it.
func (p *PDF) WriteTo(w io.Writer) (int64, error) {
	if p.done == nil {
		if err := p.finish(); err != nil {
			return 0, err
		}
	}
	n, err := w.Write(p.done)
	return int64(n), err
}

func (p *PDF) finish() error {
	if len(p.pages) == 0 {
		p.fail(errors.New("a document without a page cannot be written"))
	}
	for _, s := range p.pages {
		for len(s.saved) > 0 {
			s.Unclip()
		}
	}
	p.embed()
	var b bytes.Buffer
	p.fail(p.file.Error())
	if p.err == nil {
		p.fail(p.file.Output(&b))
	}
	if p.err != nil {
		return p.err
	}
	p.done = b.Bytes()
	eraseDates(p.done)
	return nil
}

func (p *PDF) fail(err error) {
	if p.err == nil {
		p.err = err
	}
}

// closed tells that nothing can be drawn any more.
func (p *PDF) closed() bool { return p.err != nil || p.done != nil }

// use makes the face known to the document; its runes are embedded at the end.
func (p *PDF) use(f Face) map[rune]int {
	if p.faces[f] == nil {
		p.faces[f] = map[rune]int{}
		p.file.AddUTF8FontFromBytes(faceNames[f], "", assets.Font(faceNames[f]))
	}
	return p.faces[f]
}

// embed tells the document which runes were shown, so that their glyphs are
// embedded. It learns that from its own way of writing text alone, which cannot
// place single glyphs and so is not the one used; here it writes them into a
// template that no page shows.
func (p *PDF) embed() {
	p.file.CreateTemplate(func(t *fpdf.Tpl) {
		for f := range Face(len(faceNames)) {
			if len(p.faces[f]) == 0 {
				continue
			}
			t.SetFont(faceNames[f], "", 1)
			for r := range p.faces[f] {
				t.Text(0, 0, string(r))
			}
		}
	})
}

// eraseDates puts spaces over the dates of creation and change, which the
// library always writes, so that the file does not tell when it was made.
func eraseDates(file []byte) {
	for _, key := range []string{"/CreationDate (D:", "/ModDate (D:"} {
		at := bytes.LastIndex(file, []byte(key))
		if at < 0 {
			continue
		}
		for i := at; i < at+len(key)+len("20060102150405)"); i++ {
			file[i] = ' '
		}
	}
}

// textString is any text in the form of PDF's document information, UTF-16 with
// its mark; nothing for nothing.
func textString(s string) string {
	if s == "" {
		return ""
	}
	var b strings.Builder
	b.WriteString("\xFE\xFF")
	for _, u := range utf16.Encode([]rune(s)) {
		b.WriteByte(byte(u >> 8))
		b.WriteByte(byte(u))
	}
	return b.String()
}
