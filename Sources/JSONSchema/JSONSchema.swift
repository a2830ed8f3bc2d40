// The module's first file is still to be written.
