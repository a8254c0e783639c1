/*
 * The words of PromQL, as Prometheus 3 reads them. What stands in braces and in brackets has modes of its own: there
 * keywords are names, and a colon parts a range from its step. Nothing is ever refused here: what is no word of PromQL
 * becomes a token that says so, and the reader finds the words for it.
 */
lexer grammar PromqlLexer;

options { caseInsensitive = true; }

// Tokens that both modes share with the language outside of them.
tokens { IDENTIFIER, STRING, BAD_STRING, OPEN_STRING, NUMBER, DURATION, BAD_NUMBER, COMMA, UNKNOWN }

AND : 'and';
OR : 'or';
UNLESS : 'unless';
ATAN2 : 'atan2';
AGGREGATION
    : 'sum' | 'avg' | 'min' | 'max' | 'count' | 'group' | 'stddev' | 'stdvar'
    | 'topk' | 'bottomk' | 'quantile' | 'count_values' | 'limitk' | 'limit_ratio'
    ;
BY : 'by';
WITHOUT : 'without';
ON : 'on';
IGNORING : 'ignoring';
GROUP_LEFT : 'group_left';
GROUP_RIGHT : 'group_right';
BOOL : 'bool';
OFFSET : 'offset';
START : 'start';
END : 'end';
// Experimental: how a range treats its edges.
ANCHORED : 'anchored';
SMOOTHED : 'smoothed';

N_NUMBER : (Number | 'inf' | 'nan') -> type(NUMBER);
N_DURATION options { caseInsensitive = false; } : Duration -> type(DURATION);
N_BAD_NUMBER : BadNumber -> type(BAD_NUMBER);

NAME : Name -> type(IDENTIFIER);
// With a colon: the series of a recording rule.
METRIC_IDENTIFIER : [a-z_:] [a-z0-9_:]*;

EQL_TO : '==';
NOT_EQL : '!=';
LESS_OR_EQL : '<=';
LESS : '<';
GREATER_OR_EQL : '>=';
GREATER : '>';
ADD : '+';
SUB : '-';
MUL : '*';
DIV : '/';
MOD : '%';
POW : '^';
AT : '@';
LEFT_PAREN : '(';
RIGHT_PAREN : ')';
N_COMMA : ',' -> type(COMMA);
LEFT_BRACE : '{' -> pushMode(BRACES);
RIGHT_BRACE : '}';
LEFT_BRACKET : '[' -> pushMode(BRACKETS);
RIGHT_BRACKET : ']';

// These three compare labels: outside of braces they are always wrong.
EQL : '=';
MATCHES : '=~';
MATCHES_NOT : '!~';

N_STRING options { caseInsensitive = false; } : String -> type(STRING);
N_BAD_STRING : BadString -> type(BAD_STRING);
N_OPEN_STRING : OpenString -> type(OPEN_STRING);
COMMENT : Comment -> channel(HIDDEN);
BLANK : Blank -> skip;
N_UNKNOWN : . -> type(UNKNOWN);

mode BRACES;

B_END : '}' -> type(RIGHT_BRACE), popMode;
B_NAME : Name -> type(IDENTIFIER);
B_COMMA : ',' -> type(COMMA);
B_EQL : '=' -> type(EQL);
B_NOT_EQL : '!=' -> type(NOT_EQL);
B_MATCHES : '=~' -> type(MATCHES);
B_MATCHES_NOT : '!~' -> type(MATCHES_NOT);
B_STRING options { caseInsensitive = false; } : String -> type(STRING);
B_BAD_STRING : BadString -> type(BAD_STRING);
B_OPEN_STRING : OpenString -> type(OPEN_STRING);
B_COMMENT : Comment -> type(COMMENT), channel(HIDDEN);
B_BLANK : Blank -> skip;
B_NUMBER : [0-9] [a-z0-9_.]* -> type(NUMBER);
B_UNKNOWN : . -> type(UNKNOWN);

mode BRACKETS;

R_END : ']' -> type(RIGHT_BRACKET), popMode;
COLON : ':';
R_NUMBER : Number -> type(NUMBER);
R_DURATION options { caseInsensitive = false; } : Duration -> type(DURATION);
R_BAD_NUMBER : BadNumber -> type(BAD_NUMBER);
R_NAME : Name -> type(IDENTIFIER);
R_ADD : '+' -> type(ADD);
R_SUB : '-' -> type(SUB);
R_MUL : '*' -> type(MUL);
R_DIV : '/' -> type(DIV);
R_MOD : '%' -> type(MOD);
R_POW : '^' -> type(POW);
R_LEFT : '(' -> type(LEFT_PAREN);
R_RIGHT : ')' -> type(RIGHT_PAREN);
R_COMMA : ',' -> type(COMMA);
R_COMMENT : Comment -> type(COMMENT), channel(HIDDEN);
R_BLANK : Blank -> skip;
R_UNKNOWN : . -> type(UNKNOWN);

fragment Name : [a-z_] [a-z0-9_]*;
fragment Digits : [0-9]+ ('_' [0-9]+)*;
fragment Exponent : 'e' [+-]? [0-9]+;
fragment Number
    : Digits ('.' Digits?)? Exponent?
    | '.' Digits Exponent?
    | '0x' '_'? [0-9a-f]+ ('_' [0-9a-f]+)*
    ;
fragment BadNumber : [0-9] [a-z0-9_.]*;
fragment Duration options { caseInsensitive = false; } : ([0-9]+ ('ms' | [smhdwy]))+;

fragment String options { caseInsensitive = false; }
    : '"' (~["\\\n] | '\\' (Escape | '"'))* '"'
    | '\'' (~['\\\n] | '\\' (Escape | '\''))* '\''
    | '`' ~'`'* '`'
    ;
fragment Escape options { caseInsensitive = false; }
    : [abfnrtv\\]
    | [0-3] [0-7] [0-7]
    | 'x' Hex Hex
    | 'u' Hex Hex Hex Hex
    | 'U' '00' ('0' Hex | '10') Hex Hex Hex Hex
    ;
fragment Hex : [0-9a-f];
// Closed, but with an escape that nobody knows.
fragment BadString
    : '"' (~["\\\n] | '\\' ~'\n')* '"'
    | '\'' (~['\\\n] | '\\' ~'\n')* '\''
    ;
fragment OpenString
    : '"' (~["\\\n] | '\\' ~'\n')*
    | '\'' (~['\\\n] | '\\' ~'\n')*
    | '`' ~'`'*
    ;
fragment Comment : '#' ~'\n'*;
fragment Blank : [ \t\r\n]+;
