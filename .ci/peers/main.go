// Peers draws a radar card with ui/draw alone and says how long it took, for the
// side-by-side benchmark that `make bench-peers` runs.
//
//	peers W H N [FOLDER]
//
// It reads the card from out/spec.json, draws it N times after two warm-ups and
// prints one line of JSON. With a folder, the pictures are left there.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"headroom/ui/draw"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

// A result is the line that the benchmark reads.
type result struct {
	Name     string    `json:"name"`
	DrawMS   []float64 `json:"draw_ms"`
	PNGMS    []float64 `json:"png_ms"`
	SVGMS    []float64 `json:"svg_ms"`
	PNGBytes int       `json:"png_bytes"`
	SVGBytes int       `json:"svg_bytes"`
}

func run(args []string, out io.Writer) error {
	size, err := numbers(args)
	if err != nil {
		return err
	}
	c, err := readCard("out/spec.json", size[0], size[1])
	if err != nil {
		return err
	}
	var png, svg bytes.Buffer
	img := image.NewRGBA(image.Rect(0, 0, c.W, c.H))
	painter := draw.NewPainter(img)
	res := result{Name: "headroom"}
	res.DrawMS, err = timed(size[2], func() error { painter.Paint(c.draw); return nil })
	if err != nil {
		return err
	}
	res.PNGMS, err = timed(size[2], func() error {
		png.Reset()
		painter.Paint(c.draw)
		return draw.EncodePNG(&png, img)
	})
	if err != nil {
		return err
	}
	res.SVGMS, err = timed(size[2], func() error {
		svg.Reset()
		v := draw.NewSVG(float64(c.W), float64(c.H), draw.SVGOptions{Title: c.Title, Description: c.Subtitle})
		c.draw(v)
		_, err := v.WriteTo(&svg)
		return err
	})
	if err != nil {
		return err
	}
	res.PNGBytes, res.SVGBytes = png.Len(), svg.Len()
	if len(args) > 3 {
		if err := save(args[3], png.Bytes(), svg.Bytes()); err != nil {
			return err
		}
	}
	return json.NewEncoder(out).Encode(res)
}

// numbers are the width, the height and how often.
func numbers(args []string) (n [3]int, err error) {
	if len(args) < 3 {
		return n, fmt.Errorf("width, height and a number of times are needed")
	}
	for i := range n {
		if n[i], err = strconv.Atoi(args[i]); err != nil {
			return n, err
		}
		if n[i] < 1 {
			return n, fmt.Errorf("%d is too small", n[i])
		}
	}
	return n, nil
}

// timed is the milliseconds of each of n calls after two that warm the caches.
func timed(n int, f func() error) ([]float64, error) {
	var ms []float64
	for i := -2; i < n; i++ {
		start := time.Now()
		if err := f(); err != nil {
			return nil, err
		}
		if i >= 0 {
			ms = append(ms, float64(time.Since(start).Nanoseconds())/1e6)
		}
	}
	return ms, nil
}

func save(dir string, png, svg []byte) error {
	if err := os.WriteFile(filepath.Join(dir, "headroom.png"), png, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "headroom.svg"), svg, 0o644)
}
