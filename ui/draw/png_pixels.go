package draw

import (
	"encoding/binary"
	"image"
	"io"
	"runtime"
)

// A pngImage is an image on its way into a file.
//
// Its pixels are written in strips of rows, which the cores compress side by side.
// Each strip is a deflate stream that ends at a whole byte, so that they are one
// zlib stream (RFC 1950) when put one after the other, the last one ended; the
// checksums of the strips make up that of the whole. No more than a few strips
// are held at a time.
//
// Rows are not filtered: figures are flat but for the edges of shapes, and there
// the same colours come again, which deflate finds as long as they are left as
// they are. Up and Sub made cards a fifth to a quarter larger at every level.
type pngImage struct {
	img   *image.RGBA
	kind  uint8 // PNG's colour type: RGB or RGBA
	bytes int   // a pixel
	rows  int   // a strip
}

const (
	kindRGB  = 2
	kindRGBA = 6
	// stripBytes is about how much of the picture is a strip; smaller ones lose
	// repetitions at their edges, larger ones leave cores idle at the end.
	stripBytes = 1 << 18
)

func newPNGImage(img *image.RGBA) *pngImage {
	p := &pngImage{img: img, kind: kindRGBA, bytes: 4}
	if opaque(img) {
		p.kind, p.bytes = kindRGB, 3
	}
	p.rows = max(1, stripBytes/(p.bytes*img.Rect.Dx()))
	return p
}

// row is the pixels of a row as the image has them.
func row(img *image.RGBA, y int) []uint8 {
	return img.Pix[y*img.Stride : y*img.Stride+4*img.Rect.Dx()]
}

// opaque tells whether nothing shines through.
func opaque(img *image.RGBA) bool {
	le := binary.LittleEndian
	for y := range img.Rect.Dy() {
		all := ^uint64(0)
		r := row(img, y)
		for ; len(r) >= 32; r = r[32:] {
			all &= le.Uint64(r) & le.Uint64(r[8:]) & le.Uint64(r[16:]) & le.Uint64(r[24:])
		}
		alphas := uint32(all & (all >> 32))
		for ; len(r) >= 4; r = r[4:] {
			alphas &= le.Uint32(r)
		}
		if alphas>>24 != 0xFF {
			return false
		}
	}
	return true
}

// strips is how many there are.
func (p *pngImage) strips() int { return (p.img.Rect.Dy() + p.rows - 1) / p.rows }

// writePixels writes the IDAT chunks.
func (p *pngImage) writePixels(w io.Writer, smaller bool) error {
	n := p.strips()
	workers := min(n, runtime.GOMAXPROCS(0))
	// Worker i takes every workers-th strip; each may be one strip ahead.
	done := make([]chan strip, workers)
	stop := make(chan struct{})
	defer close(stop)
	for i := range done {
		done[i] = make(chan strip, 1)
		go func() {
			z := newDeflater(p, smaller)
			for k := i; k < n; k += workers {
				select {
				case done[i] <- z.strip(k):
				case <-stop:
					return
				}
			}
		}()
	}
	sum := uint32(1)
	for k := range n {
		s := <-done[k%workers]
		sum = joinAdler(sum, s.adler, s.size)
		if k == n-1 {
			s.chunk = binary.BigEndian.AppendUint32(s.chunk, sum)
		}
		if _, err := w.Write(appendChunk(nil, "IDAT", s.chunk)); err != nil {
			return err
		}
	}
	return nil
}
