#!/usr/bin/env bash
# TARGET=local: the folder public/ beside site-data/, which the program itself replaces in one step.
# Nothing is held back from it: it is where one looks at a site before it is public. Sourced.
#
# shellcheck disable=SC2034,SC2153,SC2154,SC2317 # names and calls of the other parts

address_rounds=0 # not what readers get

target_check() { :; }
target_sums() { [[ ! -d public ]] || sums_of public; }
target_name=public
target_heads() { :; } # nobody but this machine is shown it
no_releases() {
  refuse 1 public 'thư mục này chỉ có một bản, không có bản trước' 'this folder holds one site and none before it' \
    'Dùng TARGET=folder hoặc TARGET=ssh để giữ nhiều bản.' 'Use TARGET=folder or TARGET=ssh to keep several.'
}
target_rollback() { no_releases; }
target_list() { no_releases; }
