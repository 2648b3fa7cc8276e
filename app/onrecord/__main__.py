"""`python -m onrecord` is the command `onrecord`, where no script of that name is on the path."""

import sys

from onrecord.cli import main

sys.exit(main())
