// Puts the assembled package where the tests import it from.
import { install } from "./support.js";

install();
