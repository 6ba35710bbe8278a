"""The machine that a command runs on: files swapped in whole, programs that have to be there, what the next run need not make again."""
