#!/usr/bin/env bash
# What differs between two lists of manifest.sh, and what that means for a reader. Sourced.
#
# shellcheck disable=SC2034,SC2153,SC2154,SC2317 # names and calls of the other parts

paths_added() { # paths_added OLD NEW
  awk '{ path = substr($0, 67) } FILENAME == ARGV[1] { old[path] = 1; next } !(path in old) { print path }' "$1" "$2"
}
paths_removed() { # paths_removed OLD NEW
  paths_added "$2" "$1"
}
paths_changed() { # paths_changed OLD NEW
  awk '{ path = substr($0, 67); sha = substr($0, 1, 64) }
    FILENAME == ARGV[1] { old[path] = sha; next } path in old && old[path] != sha { print path }' "$1" "$2"
}

title_of() { # title_of FILE: of a page, as its <title> says
  sed -nE 's/.*<title>(.*)<\/title>.*/\1/p' -- "$1" 2>/dev/null | head -n 1 |
    sed -e 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&#39;/'\''/g; s/&amp;/\&/g'
}

tell_pages() { # tell_pages SIGN SITE: pages of standard input, the first twenty by name
  local path title count=0
  while IFS= read -r path; do
    count=$((count + 1))
    ((count <= 20)) || continue
    title=$(title_of "$2/$path")
    printf '  %s %s%s\n' "$1" "$path" "${title:+ · $title}"
  done
  ((count <= 20)) || say "  $1 … và $((count - 20)) trang nữa" "  $1 … and $((count - 20)) more"
}

pages() { grep '\.html$' || true; }
# A packed copy says nothing that its original does not.
pieces_of_data() { grep -v -e '\.html$' -e '\.gz$' -e '\.br$' -e '^assets/' -e '\(^\|/\)manifest\.json$' || true; }
count() { wc -l | tr -d ' '; }

counted() { # counted N SINGULAR PLURAL
  if (($1 == 1)); then printf '%s %s' "$1" "$2"; else printf '%s %s' "$1" "$3"; fi
}

# changes_in_short OLD NEW: in a few words, the pages first; what there is none of is not told.
changes_in_short() {
  local told=() how kind n
  for kind in pages pieces_of_data; do
    for how in added changed removed; do
      n=$("paths_$how" "$1" "$2" | "$kind" | count)
      ((n == 0)) || told+=("$(counted_change "$how" "$kind" "$n")")
    done
  done
  if cmp -s -- "$1" "$2"; then
    say 'không có gì khác' 'nothing differs'
    return
  fi
  ((${#told[@]} > 0)) || told=("$(say 'chỉ khác về trình bày hoặc bản nén' 'only the appearance or packed copies differ')")
  local text
  text=$(printf ', %s' "${told[@]}")
  printf '%s' "${text:2}"
}
counted_change() { # counted_change added|changed|removed pages|pieces_of_data N: 'sửa 2 trang', '2 pages changed'
  local verb=thêm what='trang' one=page other=pages
  [[ $1 == added ]] || verb=$([[ $1 == changed ]] && printf sửa || printf bỏ)
  [[ $2 == pages ]] || { what='tệp dữ liệu hoặc tệp khác' one='other file' other='other files'; }
  say "$verb $3 $what" "$(counted "$3" "$one" "$other") $1"
}

tell_changes() { # tell_changes OLD NEW SITE: for --dry-run
  if cmp -s -- "$1" "$2"; then
    say 'Người đọc không thấy gì khác: nội dung đang công bố đã đúng như bản này.' \
      'Readers would see no difference: what is published is this already.'
    return
  fi
  if [[ -s $1 ]]; then
    say "So với nội dung đang công bố, người đọc sẽ thấy: $(changes_in_short "$1" "$2")." \
      "Compared with what is published, readers would see: $(changes_in_short "$1" "$2")."
  else
    say "Nơi này chưa công bố gì. Người đọc sẽ thấy $(cut -c 67- "$2" | pages | count) trang." \
      "Nothing is published there yet. Readers would see $(counted "$(cut -c 67- "$2" | pages | count)" page pages)."
  fi
  [[ -s $1 ]] || return 0
  paths_added "$1" "$2" | pages | tell_pages + "$3"
  paths_changed "$1" "$2" | pages | tell_pages '~' "$3"
  paths_removed "$1" "$2" | pages | tell_pages - "$3"
}
