-- A turn is now divided into billionths: rounding moves nobody by a turn within a billion turns.
update rotation set levels = trim(replace(levels || ' ', ' ', '000 ')) where levels <> '';
update rotation_turn set levels = trim(replace(levels || ' ', ' ', '000 ')) where levels <> '';
