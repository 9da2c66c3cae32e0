// Headroom rates the six soft ceilings of a working life once a month, keeps
// every month, and draws the picture that is shared.
package main

import (
	"os"

	"headroom/app"
)

func main() { os.Exit(app.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
