"""Questions of every kind and how answers to them are marked.

One module a kind; `kinds` is where they are registered, `question` is what they share.
"""
