#pragma once
// Percent-encoding as addresses use it: letters, digits and the named marks stay, all other bytes
// become "%2F". Decoding never fails: what is no code stays as it is.

#include <string>
#include <string_view>

namespace communique {

void append_percent_encoded(std::string& out, std::string_view text, std::string_view plain_marks);
std::string percent_encoded(std::string_view text, std::string_view plain_marks);
std::string percent_decoded(std::string_view text);

}  // namespace communique
