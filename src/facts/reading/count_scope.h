#pragma once
// The time in which a reported count was counted.

#include "facts/facts.h"
#include "facts/reading/article.h"
#include "facts/reading/matcher.h"

namespace communique {

// From when on is counted: "since 2013", "this year", "in the past decade".
void take_scope(const Match& match, const Article& article, ReportedCount& count);

}  // namespace communique
