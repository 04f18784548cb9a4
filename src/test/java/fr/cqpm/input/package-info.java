/** Whatever is sent: generated requests, payloads, forged forms. */
@NullMarked
package fr.cqpm.input;

import org.jspecify.annotations.NullMarked;
