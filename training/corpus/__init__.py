"""The chats that the models learn from, all written by this program: one file a skill, mixed in chats.py."""
