/* RE2 speaks C++; CRE2 is its C face. This module only links the library. */
