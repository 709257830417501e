"""A log as a page for a browser. `page/` holds what the browser runs; nothing there is built."""
