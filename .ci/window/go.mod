module headroom/window

go 1.24.0

require (
	github.com/jezek/xgb v1.1.1
	headroom v0.0.0
)

require (
	github.com/google/uuid v1.6.0 // indirect
	github.com/mattn/go-sqlite3 v1.14.53 // indirect
)

replace headroom => ../..
