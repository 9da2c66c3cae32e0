package insight

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// eachArrangement calls do with every distinct order of sorted values.
func eachArrangement(x []int, do func([]int)) {
	for {
		do(x)
		i := len(x) - 2
		for i >= 0 && x[i] >= x[i+1] {
			i--
		}
		if i < 0 {
			return
		}
		j := len(x) - 1
		for x[j] <= x[i] {
			j--
		}
		x[i], x[j] = x[j], x[i]
		slices.Reverse(x[i+1:])
	}
}

// eachTies calls do with sorted values of each pattern of ties there is of n:
// between neighbours the value stays or rises.
func eachTies(n int, do func([]int)) {
	for bits := range 1 << (n - 1) {
		x := make([]int, n)
		for i := 1; i < n; i++ {
			x[i] = x[i-1] + bits>>(i-1)&1
		}
		do(x)
	}
}

// plainS and plainK are S and K as their definitions have them.
func plainS(x []int) (s int) {
	for j := range x {
		for i := range j {
			switch {
			case x[j] > x[i]:
				s++
			case x[j] < x[i]:
				s--
			}
		}
	}
	return s
}

func plainK(x []int) (k, at int) {
	for cut := 1; cut < len(x); cut++ {
		u := 0
		for _, before := range x[:cut] {
			for _, after := range x[cut:] {
				switch {
				case after > before:
					u++
				case after < before:
					u--
				}
			}
		}
		if u = max(u, -u); at == 0 || u > k {
			k, at = u, cut
		}
	}
	return k, at
}

// Every arrangement of every pattern of ties of up to eight months, counted one by
// one, against what is reckoned.
func TestExactChances_AgainstEveryArrangement(t *testing.T) {
	for n := 2; n <= 8; n++ {
		eachTies(n, func(sorted []int) {
			byS, byK, all := map[int]int{}, map[int]int{}, 0
			eachArrangement(slices.Clone(sorted), func(x []int) {
				s := plainS(x)
				k, _ := plainK(x)
				byS[max(s, -s)]++
				byK[k]++
				all++
			})
			seen := map[int]bool{}
			eachArrangement(slices.Clone(sorted), func(x []int) {
				s := plainS(x)
				if seen[s] {
					return
				}
				seen[s] = true
				got, chance := mannKendall(series(x))
				if want := atLeast(byS, max(s, -s), all); got != s || !near(chance, want) {
					t.Errorf("%v: S %d, p %v, want %d and %v", x, got, chance, s, want)
				}
			})
			for k := range byK {
				if got, want := pettittChance(series(sorted), k), atLeast(byK, k, all); !near(got, want) {
					t.Errorf("%v: K %d has p %v, want %v", sorted, k, got, want)
				}
			}
		})
	}
}

func atLeast(by map[int]int, bound, all int) float64 {
	far := 0
	for v, n := range by {
		if v >= bound {
			far += n
		}
	}
	return float64(far) / float64(all)
}

func TestPettitt_BreakAgainstItsDefinition(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		x := make([]int, 2+r.IntN(11))
		for i := range x {
			x[i] = 6 + r.IntN(1+r.IntN(25))
		}
		k, at := plainK(x)
		if gotAt, gotK, _ := pettitt(series(x)); gotAt != at || gotK != k {
			t.Fatalf("%v: break at %d, K %d, want %d and %d", x, gotAt, gotK, at, k)
		}
	}
}

// Longer series against chances found by shuffling: twelve months of every kind of
// ties, within five standard errors.
func TestExactChances_AgainstShuffles(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	const shuffles = 4000
	for _, kinds := range []int{2, 3, 6, 25} {
		x := make([]int, WindowMonths)
		for i := range x {
			x[i] = 6 + r.IntN(kinds)
		}
		slices.Sort(x[:8])
		s := plainS(x)
		k, _ := plainK(x)
		_, chance := mannKendall(series(x))
		chanceK := pettittChance(series(x), k)
		far, farK := 0, 0
		y := slices.Clone(x)
		for range shuffles {
			r.Shuffle(len(y), func(i, j int) { y[i], y[j] = y[j], y[i] })
			if got := plainS(y); max(got, -got) >= max(s, -s) {
				far++
			}
			if got, _ := plainK(y); got >= k {
				farK++
			}
		}
		for _, c := range []struct{ got, want float64 }{{float64(far) / shuffles, chance}, {float64(farK) / shuffles, chanceK}} {
			if d := c.got - c.want; d*d > 25*(c.want*(1-c.want)+.001)/shuffles {
				t.Errorf("%v: %v by shuffles, %v by counting", x, c.got, c.want)
			}
		}
	}
}
