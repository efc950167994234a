"""Makes what people install: the folder, the archive, the package, the setup."""
