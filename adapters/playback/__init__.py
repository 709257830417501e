"""Running a frontend against a recorded session: signals in a file, and a Core that answers from them."""

from .opening import open_playback
from .recording_file import read_recording, record_signals, write_recording

__all__ = ["open_playback", "read_recording", "record_signals", "write_recording"]
