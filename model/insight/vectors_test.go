package insight

import (
	"encoding/json"
	"math"
	"os"
	"strconv"
	"testing"
)

// vectors are published and brute-forced reference results.
type vectors struct {
	MannKendall []struct {
		Source string  `json:"source"`
		X      []int   `json:"x"`
		S      int     `json:"S"`
		P      float64 `json:"p_exact_two_sided"`
		D      int     `json:"D"`
		Ways   uint64  `json:"arrangements"`
		Sen    float64 `json:"sen_slope"`
	} `json:"mann_kendall"`
	Nile struct {
		X   []int   `json:"x"`
		S   int     `json:"S"`
		Sen float64 `json:"sen_slope"`
		K   float64 `json:"pettitt_K"`
		At  int     `json:"pettitt_at"`
	} `json:"nile"`
	// Critical S of untied series, by length and one-sided chance.
	Critical map[string]map[string]*int `json:"mk_critical_one_sided_no_ties"`
	Pettitt  []struct {
		X  []int   `json:"x"`
		K  float64 `json:"K"`
		At []int   `json:"at"`
	} `json:"pettitt_small"`
	Truax struct {
		Pre   float64 `json:"pre"`
		Post  float64 `json:"post"`
		SD    float64 `json:"sd"`
		R     float64 `json:"r"`
		Index float64 `json:"RC"`
	} `json:"rci_jacobson_truax"`
}

func readVectors(t *testing.T) (v vectors) {
	t.Helper()
	data, err := os.ReadFile("testdata/trend-vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	if len(v.MannKendall) < 9 || len(v.Critical) < 9 || len(v.Pettitt) < 3 {
		t.Fatal("the vectors are not all there")
	}
	return v
}

// series puts values one a month.
func series(x []int) []point {
	p := make([]point, len(x))
	for i, v := range x {
		p[i] = point{i, v}
	}
	return p
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9 }

func TestVectors_MannKendallAndSen(t *testing.T) {
	for _, c := range readVectors(t).MannKendall {
		p := series(c.X)
		s, chance := mannKendall(p)
		if s != c.S || !near(chance, c.P) {
			t.Errorf("%v: S %d, p %v, want %d and %v (%s)", c.X, s, chance, c.S, c.P, c.Source)
		}
		if got := senSlope(p); !near(got, c.Sen) {
			t.Errorf("%v: slope %v, want %v", c.X, got, c.Sen)
		}
		ties := tiesOf(nil, p)
		counts := make([]uint64, c.D+1)
		countInversions(counts, ties)
		ways := uint64(0)
		for _, n := range counts {
			ways += n
		}
		if ways != c.Ways || counts[c.D] != 1 {
			t.Errorf("%v: %d arrangements, want %d", c.X, ways, c.Ways)
		}
	}
}

func TestVectors_Nile(t *testing.T) {
	nile := readVectors(t).Nile
	p := series(nile.X)
	if got := score(p); got != nile.S {
		t.Errorf("S %d, want %d", got, nile.S)
	}
	if got := senSlope(p); !near(got, nile.Sen) {
		t.Errorf("slope %v, want %v", got, nile.Sen)
	}
	if at, k, up := pettitt(p); at != nile.At || float64(k) != nile.K || up {
		t.Errorf("break at %d, K %d, up %v, want %d and %v down", at, k, up, nile.At, nile.K)
	}
}

// The critical S is the least whose one-sided chance is within the bound.
func TestVectors_CriticalValues(t *testing.T) {
	for length, bounds := range readVectors(t).Critical {
		n, err := strconv.Atoi(length)
		if err != nil {
			t.Fatal(err)
		}
		ties := make([]int, n)
		for i := range ties {
			ties[i] = 1
		}
		d := n * (n - 1) / 2
		counts := make([]uint64, d+1)
		countInversions(counts, ties)
		all := 0.0
		for _, c := range counts {
			all += float64(c)
		}
		for bound, want := range bounds {
			alpha, err := strconv.ParseFloat(bound, 64)
			if err != nil {
				t.Fatal(err)
			}
			got, sum := -1, 0.0
			for inversions := 0; inversions <= d; inversions++ {
				sum += float64(counts[inversions])
				if sum/all > alpha {
					break
				}
				got = d - 2*inversions
			}
			if want == nil && got != -1 || want != nil && got != *want {
				t.Errorf("%d months at %v: %d, want %v", n, alpha, got, want)
			}
		}
	}
}

func TestVectors_Pettitt(t *testing.T) {
	for _, c := range readVectors(t).Pettitt {
		if at, k, up := pettitt(series(c.X)); at != c.At[0] || float64(k) != c.K || !up {
			t.Errorf("%v: break at %d, K %d, up %v, want %v and %v up", c.X, at, k, up, c.At, c.K)
		}
	}
	six := series([]int{2, 2, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4})
	if got, want := pettittChance(six, 36), 2.0/924; !near(got, want) {
		t.Errorf("p %v, want %v", got, want)
	}
}

func TestVectors_ReliableChange(t *testing.T) {
	c := readVectors(t).Truax
	// The index is the change in units of which 1.96 are detectable.
	if got := 1.96 * (c.Post - c.Pre) / detectableChange(c.SD, c.R); !near(got, c.Index) {
		t.Errorf("index %v, want %v", got, c.Index)
	}
}
