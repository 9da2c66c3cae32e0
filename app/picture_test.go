package app

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/gif"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// checkPicture wants a whole picture, of a kind, a size, and a number of pages or
// frames.
func checkPicture(file []byte, kind string, w, h, n int) error {
	switch kind {
	case "png":
		return checkPNG(file, w, h)
	case "svg":
		return checkSVG(file, w, h)
	case "pdf":
		return checkPDF(file, w, h, n)
	case "gif":
		return checkGIF(file, w, h, n)
	}
	return fmt.Errorf("what is a %s?", kind)
}

func checkPNG(file []byte, w, h int) error {
	img, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		return err
	}
	return checkImage(img, w, h)
}

// checkImage wants a size, and a picture instead of a plain sheet.
func checkImage(img image.Image, w, h int) error {
	if b := img.Bounds(); b.Dx() != w || b.Dy() != h {
		return fmt.Errorf("it is %v, want %d by %d", b, w, h)
	}
	colours := map[color.Color]bool{}
	for y := 0; y < h; y += 3 {
		for x := 0; x < w; x += 3 {
			colours[img.At(x, y)] = true
		}
	}
	if len(colours) < 20 {
		return fmt.Errorf("it is blank: only %d colours", len(colours))
	}
	return nil
}

func checkSVG(data []byte, w, h int) error {
	var root struct {
		XMLName       xml.Name
		Width, Height string
		Attrs         []xml.Attr `xml:",any,attr"`
		Inner         []byte     `xml:",innerxml"`
	}
	if err := xml.Unmarshal(data, &root); err != nil {
		return err
	}
	size := map[string]string{}
	for _, a := range root.Attrs {
		size[a.Name.Local] = strings.TrimSuffix(a.Value, "px")
	}
	if root.XMLName.Local != "svg" || size["width"] != fmt.Sprint(w) || size["height"] != fmt.Sprint(h) {
		return fmt.Errorf("it is <%s> of %s by %s, want %d by %d", root.XMLName.Local, size["width"], size["height"], w, h)
	}
	if bytes.Count(root.Inner, []byte("<path")) < 10 {
		return errors.New("it is blank")
	}
	// Unmarshal stops at the root's end; nothing may follow it.
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		if _, err := d.Token(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// checkPDF counts the pages and draws each, where there is a program to.
func checkPDF(file []byte, w, h, pages int) error {
	if !bytes.HasPrefix(file, []byte("%PDF-1.")) || !bytes.HasSuffix(file, []byte("%%EOF\n")) {
		return errors.New("it is no whole PDF file")
	}
	box := fmt.Sprintf("<</Type /Page\n/Parent 1 0 R\n/MediaBox [0 0 %d.00 %d.00]", w, h)
	if n, all := bytes.Count(file, []byte(box)), bytes.Count(file, []byte("<</Type /Page\n")); n != pages || all != pages {
		return fmt.Errorf("it has %d pages of %d by %d, and %d in all; want %d", n, w, h, all, pages)
	}
	draw, err := exec.LookPath("pdftoppm")
	if err != nil {
		return nil
	}
	dir, err := os.MkdirTemp("", "")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	c := exec.Command(draw, "-r", "72", "-png", "-", filepath.Join(dir, "page"))
	c.Stdin = bytes.NewReader(file)
	if told, err := c.CombinedOutput(); err != nil || len(told) > 0 {
		return fmt.Errorf("pdftoppm: %v: %s", err, told)
	}
	drawn, err := filepath.Glob(filepath.Join(dir, "page*.png"))
	if err != nil || len(drawn) != pages {
		return fmt.Errorf("%d pages are drawn (%v)", len(drawn), err)
	}
	for _, name := range drawn {
		page, err := os.ReadFile(name)
		if err == nil {
			err = checkPNG(page, w, h)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", filepath.Base(name), err)
		}
	}
	return nil
}

// checkGIF plays the frames.
func checkGIF(file []byte, w, h, frames int) error {
	g, err := gif.DecodeAll(bytes.NewReader(file))
	if err != nil {
		return err
	}
	if len(g.Image) != frames || g.Config.Width != w || g.Config.Height != h || g.LoopCount != 0 {
		return fmt.Errorf("it has %d frames of %d by %d, played %d times", len(g.Image), g.Config.Width, g.Config.Height, g.LoopCount)
	}
	for _, delay := range g.Delay {
		if delay < 2 { // players slow down what is faster
			return fmt.Errorf("a frame stays %d hundredths of a second", delay)
		}
	}
	return checkImage(g.Image[0], w, h)
}

// looksLike tells whether two PNG files show the same.
func looksLike(file, other []byte) (bool, error) {
	a, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		return false, err
	}
	b, err := png.Decode(bytes.NewReader(other))
	if err != nil || a.Bounds() != b.Bounds() {
		return false, err
	}
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			if color.NRGBAModel.Convert(a.At(x, y)) != color.NRGBAModel.Convert(b.At(x, y)) {
				return false, nil
			}
		}
	}
	return true, nil
}

// pngTexts is a line a chunk, whatever its kind: the name, and what is in it where
// that may be text. The pixels are one line.
func pngTexts(file []byte) string {
	var text strings.Builder
	for b := file[8:]; len(b) >= 12; {
		n := int(binary.BigEndian.Uint32(b))
		name, body := string(b[4:8]), b[8:8+n]
		switch name {
		case "IHDR", "IDAT", "PLTE", "tRNS", "sRGB", "pHYs", "IEND":
			body = nil
		}
		if !strings.HasSuffix(text.String(), "IDAT\n") || name != "IDAT" {
			text.WriteString(strings.TrimSpace(name+" "+string(bytes.ReplaceAll(body, []byte{0}, []byte{'|'}))) + "\n")
		}
		b = b[12+n:]
	}
	return text.String()
}
