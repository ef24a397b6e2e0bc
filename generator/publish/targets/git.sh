#!/usr/bin/env bash
# TARGET=git: a branch that a static host serves. One commit for each publication, whose log is that of
# the branch; nothing is ever forced. What the manifest of the branch does not list (a CNAME, say)
# stays. Sourced.
#
# shellcheck disable=SC2034,SC2153,SC2154,SC2317 # names and calls of the other parts

address_rounds=60 # hosts take minutes

target_check() {
  need git git
  demand REPOSITORY
  case ${setting[REPOSITORY]} in
    ext::* | fd::*) refuse 1 "$settings_file" 'REPOSITORY không phải địa chỉ của một kho git' 'REPOSITORY is not the address of a git repository' ;;
  esac
  git check-ref-format "refs/heads/${setting[BRANCH]}" ||
    refuse 1 "$settings_file" "BRANCH=${setting[BRANCH]} không phải tên nhánh" "BRANCH=${setting[BRANCH]} is not the name of a branch"
  target_name="${setting[REPOSITORY]} ${setting[BRANCH]}"
  ! is_secret "${setting[REPOSITORY]}" || target_name="… ${setting[BRANCH]}"
  ref=refs/heads/${setting[BRANCH]}
}

branch() { # branch GIT_ARGUMENT…: in a repository of its own, which asks nobody and runs no hook
  GIT_TERMINAL_PROMPT=0 GIT_CONFIG_COUNT=2 GIT_CONFIG_KEY_0=core.hooksPath GIT_CONFIG_VALUE_0=/dev/null \
    GIT_CONFIG_KEY_1=core.autocrlf GIT_CONFIG_VALUE_1=false GIT_SSH_COMMAND="${GIT_SSH_COMMAND:-ssh -o BatchMode=yes}" \
    git --git-dir="$work/branch.git" -c core.attributesFile=/dev/null "$@"
}
git_failed() {
  refuse 3 "$target_name" 'git không làm xong; nhánh đang công bố vẫn như cũ' 'git did not finish; the published branch is as it was' \
    'Xem thông báo của git ở trên (quyền, mạng, có người vừa công bố …) rồi chạy lại.' \
    'See what git says above (rights, network, somebody just published …) and run this again.'
}
get_branch() { # the newest commit of the branch in $head; empty: the branch does not exist yet
  local from=${setting[REPOSITORY]}
  git init --quiet --bare --template= -- "$work/branch.git" || git_failed
  branch ls-remote -- "$from" "$ref" >"$work/heads" || git_failed
  head=$(cut -f 1 "$work/heads")
  [[ -z $head ]] || branch fetch --quiet --depth="$((setting[KEEP] + 1))" -- "$from" "$ref" || git_failed
}
file_of_branch() { branch cat-file blob "${head:?}:$1" 2>/dev/null; }
target_sums() {
  get_branch
  [[ -z $head ]] || sums_by file_of_branch
}

target_heads() { # of every commit of the branch
  local commit path
  get_branch
  [[ -n $head ]] || return 0
  branch fetch --quiet --unshallow -- "${setting[REPOSITORY]}" "$ref" 2>/dev/null || true
  branch rev-list "$head" | while read -r commit; do
    branch ls-tree -r --name-only "$commit" -- data | { grep 'sealed_revision\.csv$' || true; } | while read -r path; do
      branch cat-file blob "$commit:$path" | heads_in
    done
  done
}

commit_tree() { # commit_tree TREE SUBJECT
  local name email
  name=$(git config user.name || printf '%s' "$setting_by")
  email=$(git config user.email || printf 'minhbach@localhost')
  printf '%s\n' "$2" | GIT_AUTHOR_NAME=$name GIT_COMMITTER_NAME=$name GIT_AUTHOR_EMAIL=$email GIT_COMMITTER_EMAIL=$email \
    branch commit-tree "$1" ${head:+-p "$head"}
}
push() { # push COMMIT: only if nobody published meanwhile
  branch push --quiet -- "${setting[REPOSITORY]}" "$1:$ref" || git_failed
}

target_publish() { # target_publish SITE SUMS
  local site=$1 tree commit
  target_sums >"$work/served"
  if [[ -n $head ]]; then
    branch read-tree "$head" || git_failed
    cut -c 67- "$work/served" | sed "s/^/0 $(printf '%040d' 0)\t/" | branch update-index --index-info || git_failed
  fi
  # Not `git add`: a .gitignore or .gitattributes of the site has no say in what is published.
  step 'Ghi vào nhánh' 'Writing the branch'
  (cd -- "$site" && cut -c 67- "$2" | branch hash-object -w --no-filters --stdin-paths) >"$work/blobs" || git_failed
  paste "$work/blobs" <(cut -c 67- "$2") | sed 's/^/100644 /' | branch update-index --add --index-info || git_failed
  branch update-index --add --cacheinfo "100644,$(branch hash-object -w --stdin </dev/null),.nojekyll" || git_failed
  tree=$(branch write-tree) || git_failed
  if [[ -n $head && $tree == "$(branch rev-parse "$head^{tree}")" ]]; then
    say 'Nhánh đã đúng như bản này; không có gì phải làm.' 'The branch is this already; nothing to do.'
    return
  fi
  commit=$(commit_tree "$tree" "Publish: $(locale=C changes_in_short "$work/served" "$2")") || git_failed
  push "$commit"
  verify_branch "$commit" "$2"
  say "Đã công bố bản ${commit:0:10}: $(changes_in_short "$work/served" "$2")." \
    "Published as ${commit:0:10}: $(changes_in_short "$work/served" "$2")."
}
verify_branch() { # verify_branch COMMIT SUMS: fetched anew, its files are those of the list
  step 'Tải lại nhánh và so với bản kê' 'Fetching the branch and comparing with the manifest'
  rm -rf -- "$work/branch.git" "$work/fetched"
  get_branch
  mkdir -- "$work/fetched"
  if [[ $head != "$1" ]] || ! branch archive "$head" | tar -x -C "$work/fetched" ||
    ! (cd -- "$work/fetched" && sha256sum --check --quiet --strict -- "$2" >&2); then
    git_failed
  fi
}

release_before() { # release_before [COMMIT]: that one, or the one before what is shown
  local at=$head shown
  [[ -n $head ]] || return 0
  if (($# > 0)); then
    [[ $1 =~ ^[0-9a-f]{7,40}$ ]] && branch rev-list "$head" | sed -n "/^$1/p"
    return
  fi
  while shown=$(branch log -1 --format=%s "$at") && [[ $shown =~ ^"Roll back to "([0-9a-f]{10})$ ]]; do
    at=$(branch rev-parse --verify --quiet "${BASH_REMATCH[1]}^{commit}") || return 0
  done
  branch rev-parse --verify --quiet "$at^"
}

# As `lost` of keeper.sh, of commits.
published_by() { # published_by COMMIT
  local path
  branch ls-tree -r --name-only "$1" -- data | grep -E '(snapshot|correction)\.csv$' | while read -r path; do
    branch cat-file blob "$1:$path" |
      sed -nE 's/^([a-z0-9-]+),([^,"]+),([0-9]+),.*/\1 \2@\3/p; s/^([a-z0-9-]+),([^,"]+),(correction|supplement|rule_change),.*/\1 \2/p'
  done || true
}
target_lost() { # target_lost [COMMIT]
  local to
  get_branch
  to=$(release_before "$@") || true
  [[ -z $to ]] || LC_ALL=C comm -23 <(published_by "$head" | LC_ALL=C sort) <(published_by "$to" | LC_ALL=C sort)
}

target_rollback() { # target_rollback [COMMIT]: the tree of an earlier commit becomes that of a new one
  local to commit
  get_branch
  to=$(release_before "$@") || true
  [[ -n $to && $to != "$head" ]] || refuse 1 "$target_name" 'không có bản đó để quay về' 'there is no such release to return to' \
    'Xem các bản bằng --list.' 'See the releases with --list.'
  commit=$(commit_tree "$(branch rev-parse "$to^{tree}")" "Roll back to ${to:0:10}") || git_failed
  push "$commit"
  say "Đã quay về nội dung của bản ${to:0:10}." "Rolled back to what ${to:0:10} held."
}
target_list() {
  get_branch
  say "Các bản của nhánh $target_name, mới nhất ở trên" "Releases of $target_name, the newest first"
  [[ -z $head ]] || branch log --format='%h  %cd  %cn  %s' --date=format:%Y-%m-%dT%H:%M:%S%z "$head"
}
