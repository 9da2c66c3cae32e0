package plot

import (
	"bytes"
	"fmt"
	"image"
	stddraw "image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// TestFormats_AreOnePicture: page 2 of a carousel as PNG, as SVG that rsvg-convert
// shows and as PDF that pdftoppm shows is the same picture, in scripts that the
// built-in letters have and in those they lack.
func TestFormats_AreOnePicture(t *testing.T) {
	voices := map[string]say.Voice{"en": english(t)}
	for _, tongue := range tongues() {
		v, err := tongue.voice()
		if err != nil {
			t.Fatal(err)
		}
		voices[tongue.lang] = v
	}
	for _, c := range []struct {
		lang  string
		style Style
	}{{"en", Light()}, {"zh", Dark()}, {"ar", Sketch(5)}} {
		t.Run(c.lang, func(t *testing.T) {
			pages := carousel(t)
			pages.Voice, pages.Style, pages.To = voices[c.lang], c.style, day(2026, 6, 30)
			img := image.NewRGBA(image.Rect(0, 0, pages.Width, pages.Height))
			pages.Page(1, draw.NewRaster(img))

			svg := draw.NewSVG(float64(pages.Width), float64(pages.Height), draw.SVGOptions{Title: pages.Title(), Description: pages.Alt()})
			pages.Page(1, svg)
			var vector, pdf bytes.Buffer
			if _, err := svg.WriteTo(&vector); err != nil {
				t.Fatal(err)
			}
			if words := checkXML(t, bytes.NewReader(vector.Bytes())); !strings.Contains(words, pages.Title()) {
				t.Errorf("the SVG says %q", words)
			}
			if err := pages.PDF(&pdf, nil); err != nil {
				t.Fatal(err)
			}
			fromSVG := shownPNG(t, outside(t, vector.Bytes(), "rsvg-convert"))
			fromPDF := shownPDF(t, pdf.Bytes(), 2)
			if dir := os.Getenv("PLOT_KEEP"); dir != "" {
				keepBeside(t, filepath.Join(dir, "formats-"+c.lang+".png"), img, fromSVG, fromPDF)
			}
			near(t, "SVG", img, fromSVG, .2, .0002)
			near(t, "PDF", img, fromPDF, .9, .006) // pdftoppm puts each glyph on whole pixels
			checkSelectable(t, pdf.Bytes(), pages)
		})
	}
}

// checkSelectable asserts that the names of the ceilings can be found in the
// PDF's text: those of the built-in letters stand there as glyphs, the others are
// outlines with the text that stands for them. Spaces are left out, as a name may
// be broken; and pdftotext turns such a text from right to left around.
func checkSelectable(t *testing.T, pdf []byte, pages Carousel) {
	t.Helper()
	text := lettersOf(string(outside(t, pdf, "pdftotext", "-f", "2", "-l", "2", "-", "-")))
	for _, c := range model.Ceilings() {
		name := lettersOf(pages.Voice.Ceiling(c))
		turned := []rune(name)
		slices.Reverse(turned)
		if !strings.Contains(text, name) && !strings.Contains(text, string(turned)) {
			t.Errorf("%q is not in the text of the page: %q", name, text)
		}
	}
}

func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return r
	}, s)
}

// outside gives another program the input and takes what it writes.
func outside(t *testing.T, input []byte, name string, args ...string) []byte {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Fatalf("%s is not installed; make test installs it", name)
	}
	cmd := exec.Command(path, args...)
	cmd.Stdin = bytes.NewReader(input)
	var out, complaint bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaint
	if err := cmd.Run(); err != nil || complaint.Len() > 0 {
		t.Fatalf("%s: %v\n%s", name, err, complaint.String())
	}
	return out.Bytes()
}

func shownPNG(t *testing.T, file []byte) *image.RGBA {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	out := image.NewRGBA(img.Bounds())
	stddraw.Draw(out, out.Rect, img, image.Point{}, stddraw.Src)
	return out
}

// shownPDF is a page as pdftoppm shows it, a pixel to the point: the mean of
// three by three, since at one pixel it moves thin lines to whole pixels.
func shownPDF(t *testing.T, file []byte, page int) *image.RGBA {
	t.Helper()
	const fine = 3
	n := fmt.Sprint(page)
	ppm := outside(t, file, "pdftoppm", "-r", fmt.Sprint(72*fine), "-f", n, "-l", n, "-singlefile", "-")
	var w, h, most int
	if _, err := fmt.Fscanf(bytes.NewReader(ppm), "P6\n%d %d\n%d\n", &w, &h, &most); err != nil || most != 255 {
		t.Fatalf("pdftoppm's picture cannot be read: %v", err)
	}
	pix := ppm[len(ppm)-3*w*h:]
	out := image.NewRGBA(image.Rect(0, 0, w/fine, h/fine))
	for y := range h / fine {
		for x := range w / fine {
			at := out.Pix[out.PixOffset(x, y):]
			for c := range 3 {
				sum := 0
				for i := range fine * fine {
					sum += int(pix[3*((y*fine+i/fine)*w+x*fine+i%fine)+c])
				}
				at[c] = uint8((sum + fine*fine/2) / (fine * fine))
			}
			at[3] = 255
		}
	}
	return out
}

// near asserts that two pictures differ by no more than so many levels on the
// mean, and by more than 48 in no more than so large a part of the pixels.
func near(t *testing.T, name string, want, got *image.RGBA, mostMean, mostOff float64) {
	t.Helper()
	if want.Rect != got.Rect {
		t.Fatalf("%s is %v, want %v", name, got.Rect, want.Rect)
	}
	sum, off := 0.0, 0.0
	for i := 0; i < len(want.Pix); i += 4 {
		worst := 0
		for c := range 3 {
			d := int(want.Pix[i+c]) - int(got.Pix[i+c])
			d = max(d, -d)
			sum += float64(d) / 3
			worst = max(worst, d)
		}
		if worst > 48 {
			off++
		}
	}
	pixels := float64(len(want.Pix) / 4)
	t.Logf("%s: %.3f levels on the mean, %.4f %% of the pixels off", name, sum/pixels, 100*off/pixels)
	if sum/pixels > mostMean || off/pixels > mostOff {
		t.Errorf("%s is another picture: %.3f levels on the mean, %.4f %% of the pixels off", name, sum/pixels, 100*off/pixels)
	}
}

// keepBeside writes the pictures side by side, for eyes.
func keepBeside(t *testing.T, path string, pictures ...*image.RGBA) {
	t.Helper()
	w, h := pictures[0].Rect.Dx(), pictures[0].Rect.Dy()
	all := image.NewRGBA(image.Rect(0, 0, w*len(pictures), h))
	for i, p := range pictures {
		stddraw.Draw(all, image.Rect(i*w, 0, i*w+w, h), p, image.Point{}, stddraw.Src)
	}
	var b bytes.Buffer
	if err := draw.EncodePNG(&b, all); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}
