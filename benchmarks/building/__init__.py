"""The programs that a build is compared with, and the steps of the comparison."""
