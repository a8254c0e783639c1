/*
 * The sentences of PromQL, as Prometheus 3 reads them, with what it takes only behind a feature flag (arithmetic within
 * a range, `anchored`, `smoothed`). What a sentence means, and whether its types fit, is judged later on.
 */
parser grammar PromqlParser;

options { tokenVocab = PromqlLexer; }

query : expression EOF;

// From the strongest binding to the weakest.
expression
    : expression LEFT_BRACKET span COLON span? RIGHT_BRACKET                             # Subquery
    | expression LEFT_BRACKET span RIGHT_BRACKET                                         # Range
    | expression OFFSET sign? (DURATION | NUMBER | LEFT_PAREN span RIGHT_PAREN)          # Offset
    | expression AT (sign? (NUMBER | DURATION) | (START | END) LEFT_PAREN RIGHT_PAREN)   # At
    | expression (ANCHORED | SMOOTHED)                                                   # Edges
    | <assoc = right> expression operator = POW matching expression                      # Binary
    | sign expression                                                                    # Signed
    | expression operator = (MUL | DIV | MOD | ATAN2) matching expression                # Binary
    | expression operator = (ADD | SUB) matching expression                              # Binary
    | expression operator = (EQL_TO | NOT_EQL | LESS | LESS_OR_EQL | GREATER | GREATER_OR_EQL)
        matching expression                                                              # Binary
    | expression operator = (AND | UNLESS) matching expression                           # Binary
    | expression operator = OR matching expression                                       # Binary
    | LEFT_PAREN expression RIGHT_PAREN                                                  # Bracketed
    | AGGREGATION grouping arguments                                                     # Aggregation
    | AGGREGATION arguments grouping?                                                    # Aggregation
    | (IDENTIFIER | START | END) arguments                                               # Call
    | metric matchers?                                                                   # Selector
    | matchers                                                                           # Selector
    | (NUMBER | DURATION)                                                                # Number
    | STRING                                                                             # Text
    ;

sign : ADD | SUB;

// The labels behind group_left are taken for labels wherever they can be, as Prometheus takes them.
matching : BOOL? (pairing side?)?;
pairing : (ON | IGNORING) labels;
side : (GROUP_LEFT | GROUP_RIGHT) labels?;

grouping : (BY | WITHOUT) labels;
labels : LEFT_PAREN (label (COMMA label)* COMMA?)? RIGHT_PAREN;
arguments : LEFT_PAREN (expression (COMMA expression)*)? RIGHT_PAREN;

matchers : LEFT_BRACE (matcher (COMMA matcher)* COMMA?)? RIGHT_BRACE;
matcher
    : name = (IDENTIFIER | STRING) operator = (EQL | NOT_EQL | MATCHES | MATCHES_NOT) value = STRING
    | series = STRING
    ;

// A length of time; a bare number counts seconds.
span
    : <assoc = right> span POW span
    | sign span
    | span (MUL | DIV | MOD) span
    | span (ADD | SUB) span
    | LEFT_PAREN span RIGHT_PAREN
    | IDENTIFIER LEFT_PAREN (span (COMMA span)*)? RIGHT_PAREN
    | NUMBER
    | DURATION
    ;

// Most keywords may also name a series or a label.
metric
    : IDENTIFIER | METRIC_IDENTIFIER | AGGREGATION | BY | WITHOUT | AND | OR | UNLESS | OFFSET | START | END
    | ANCHORED | SMOOTHED
    ;
label
    : IDENTIFIER | AGGREGATION | BY | ON | IGNORING | GROUP_LEFT | GROUP_RIGHT | BOOL | AND | OR | UNLESS | ATAN2
    | OFFSET | START | END | ANCHORED | SMOOTHED | STRING
    ;
