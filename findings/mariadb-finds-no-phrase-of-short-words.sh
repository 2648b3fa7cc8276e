#!/usr/bin/env bash
# Guess: a full-text index leaves out stop words at most; a name in the text is found, and a phrase that stands in it, too.
# So: words of one and two letters are not in the index (InnoDB), and "will" is a stop word: Xi finds nothing, and +Xi +Jinping
#     not even the text with Xi Jinping. The phrase "we will go" finds nothing where "We will go" stands; U.S. and 9/11 have no
#     word either. No warning is given.
# Why it matters here: what editors' systems answer is taken for "nobody said that". Names such as Xi, Li or Ng need
#     innodb_ft_min_token_size=1 and an index made anew. SQLite's FTS5 and PostgreSQL's 'simple' have all of these words.
# Date: 2026-11-28, MariaDB 10.11.19 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v mariadbd >/dev/null || apt-get install -y -qq --no-install-recommends mariadb-server-core=1:10.11.19-0+deb12u1 mariadb-client-core=1:10.11.19-0+deb12u1 >/dev/null
mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$folder/data" --auth-root-authentication-method=normal --skip-test-db >/dev/null 2>&1
mariadbd --no-defaults --user="$(id -un)" --datadir="$folder/data" --socket="$folder/socket" --skip-networking --pid-file="$folder/pid" >server.log 2>&1 &
trap 'kill "$(cat "$folder/pid")"; wait; rm -rf "$folder"' EXIT
client=(mariadb --no-defaults --socket="$folder/socket" --user=root --default-character-set=utf8mb4 --skip-column-names)
for _ in {1..60}; do "${client[@]}" --execute="select 1" >/dev/null 2>&1 && break; sleep 0.5; done
found=$("${client[@]}" <<'SQL'
create database press character set utf8mb4;
use press;
create table quote (id int primary key, words text, fulltext (words)) engine=innodb;
insert into quote values (1, '“We will go,” said Xi Jinping of the U.S. on 9/11.'), (2, '“We will not go,” said Ann Poole.');
select 'Xi', group_concat(id) from quote where match (words) against ('Xi' in boolean mode);
select '+Xi +Jinping', group_concat(id) from quote where match (words) against ('+Xi +Jinping' in boolean mode);
select 'Jinping', group_concat(id) from quote where match (words) against ('Jinping' in boolean mode);
select '"we will go"', group_concat(id) from quote where match (words) against ('"we will go"' in boolean mode);
select '"U.S."', group_concat(id) from quote where match (words) against ('"U.S."' in boolean mode);
select '"9/11"', group_concat(id) from quote where match (words) against ('"9/11"' in boolean mode);
SQL
)
mariadbd --version
printf '%s\n' "$found"
[[ $(mariadbd --version) == *10.11.19* ]]
[[ $found == $'Xi\tNULL\n+Xi +Jinping\tNULL\nJinping\t1\n"we will go"\tNULL\n"U.S."\tNULL\n"9/11"\tNULL' ]]
