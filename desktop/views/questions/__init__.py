"""How each kind of question is shown and answered.

`show` is where kinds are registered; `base` is what all of them share. Every kind is answered by
mouse, by keyboard and with a screen reader; nothing is said by colour alone.
"""
