package fr.cqpm.commission.web;

import fr.cqpm.commission.NewRemark;
import fr.cqpm.commission.RemarkKind;
import org.jspecify.annotations.Nullable;

/**
 * A member's remark, as typed.
 *
 * @param closing the number of the closing it is written on
 * @param seen the revision the page has shown
 */
record RemarkForm(int closing, int seen, @Nullable RemarkKind kind, @Nullable String text) {

	NewRemark remark() {
		return new NewRemark(this.closing, this.seen, this.kind, this.text);
	}

}
