package journal

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"slices"
)

// sumOf is the checksum of a row: CRC-32C over the table's name and every value
// in the order of the table's columns, each with its type and length, so that
// no two rows spell the same bytes. SQLite's own check sees whether the file is
// well formed, not whether a byte of a note has flipped.
func sumOf(table string, values []any) (int64, error) {
	b := append(make([]byte, 0, 256), table...)
	for _, v := range values {
		switch v := v.(type) {
		case nil:
			b = append(b, 'n')
		case int64:
			b = binary.BigEndian.AppendUint64(append(b, 'i'), uint64(v))
		case string:
			b = binary.BigEndian.AppendUint64(append(b, 's'), uint64(len(v)))
			b = append(b, v...)
		default:
			return 0, fmt.Errorf("a value of type %T", v)
		}
	}
	return int64(crc32.Checksum(b, crc32.MakeTable(crc32.Castagnoli))), nil
}

// checkSum compares a row against its own sum.
func checkSum(table string, columns []string, values []any) error {
	sum, err := sumOf(table, withoutSum(columns, values))
	if err != nil {
		return damaged("%s %v: %w", table, values[0], err)
	}
	if values[slices.Index(columns, "sum")] != sum {
		return damaged("%s %v: its content does not match its checksum", table, values[0])
	}
	return nil
}

// withoutSum are the values that the sum covers.
func withoutSum(columns []string, values []any) []any {
	at := slices.Index(columns, "sum")
	if at == len(values)-1 {
		return values[:at:at]
	}
	return slices.Concat(values[:at], values[at+1:])
}
